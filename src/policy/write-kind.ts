import type { Rating } from "../schemas/rating.ts";
import type { WriteKind } from "../schemas/wording.ts";

/** The kinds that rules of the rating tell, the telling one first. */
const RULES: readonly (readonly [rule: string, kind: WriteKind])[] = [
  // Other people have at once what it sends or publishes.
  ["cannot-be-unsent", "send"],
  ["public", "send"],
  ["does-create", "create"],
  ["does-update", "update"],
];

/** The kind that the reasons of a rating tell; none for another category, and where none tells it. */
export function writeKind({
  category,
  reasons,
}: Pick<Rating, "category" | "reasons">): WriteKind | undefined {
  if (category !== "write") return undefined;
  const fired = new Set(reasons.map(({ rule }) => rule));
  return RULES.find(([rule]) => fired.has(rule))?.[1];
}
