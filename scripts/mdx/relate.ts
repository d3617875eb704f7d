import type { Related, ToolLink } from "../../src/schemas/page.ts";
import type { Rating } from "../../src/schemas/rating.ts";

/** The named tools of a rating as links; a name that the server does not have is left out. */
export function relatedBySelf(
  rating: Rating,
  byName: ReadonlyMap<string, ToolLink>,
): Pick<Related, "undo" | "partners"> {
  const undo = rating.undo === undefined ? undefined : byName.get(rating.undo);
  const partners = rating.partners.flatMap(({ tool, why }) => {
    const link = byName.get(tool);
    return link ? [{ tool: link, why }] : [];
  });
  return { ...(undo && { undo }), partners };
}
