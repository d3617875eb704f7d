import { z } from "zod";
import { serverLabel } from "../../src/lib/server-label.ts";
import type { ToolLink } from "../../src/schemas/page.ts";
import { ratedSchema } from "../../src/schemas/rated.ts";
import { ratingSchema } from "../../src/schemas/rating.ts";
import { serverSchema } from "../../src/schemas/record.ts";

/** What a link shows of a rated record; to check all of it twice would take a second. */
export const linkedSchema = z.object({
  path: ratedSchema.shape.path,
  server: serverSchema.pick({ id: true, name: true, title: true }).strip(),
  tool: z.object({ name: z.string() }),
  rating: ratingSchema.pick({ category: true, risk: true }).strip(),
});

export function linkOf({ path, tool, server, rating }: z.infer<typeof linkedSchema>): ToolLink {
  const { category, risk } = rating;
  return { path, name: tool.name, server: serverLabel(server), category, risk };
}
