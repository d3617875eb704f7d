import type { Rating } from "../../../src/schemas/rating.ts";
import type { Decision } from "../decide/category.ts";
import { claimOf } from "../decide/hints.ts";
import type { View } from "../types.ts";
import type { Reason } from "./reason.ts";

export type Basis = Exclude<Rating["basis"], "analysis">;

/** What the rating rests on. A description without a word that says what happens is not counted. */
export function basisOf(view: View, { acts }: Decision, settledByHint: boolean): Basis {
  if (settledByHint) return "annotations";
  if (view.description !== "") return "description";
  if (view.textField === "title" && view.firstVerbs.length > 0) return "description";
  if (acts.some(({ source }) => source === "values") || view.parameters.length > 0) return "schema";
  return "name";
}

function schemaOf({ record: { tool, setAside } }: View): string {
  if (setAside.some(({ field }) => field === "tool.inputSchema"))
    return "its input schema could not be used";
  return tool.inputSchema ? "its input schema lists no arguments" : "no input schema is given";
}

/** A sentence for a weak basis; undefined where the description carries the rating. */
export function basisReason(basis: Basis, view: View): Reason | undefined {
  if (basis === "name")
    return {
      rule: "name-only",
      text: `Its description says nothing and ${schemaOf(view)}, so all of this is taken from the name.`,
    };
  if (basis === "schema")
    return {
      rule: "no-description",
      text: "Its author gives no description, so this is taken from the name and the parameters.",
    };
  if (basis !== "annotations") return undefined;
  const claim = claimOf(view.record.tool.annotations);
  const said =
    claim === "changes nothing"
      ? "changes nothing"
      : claim === "destroys"
        ? "can destroy something"
        : "changes something";
  return {
    rule: "hint-settles",
    text: `The definition leaves open what it does; that it ${said} is its author's word alone.`,
  };
}

/** Where the author's hint speaks against the rest of the definition. */
export function hintConflict(view: View, { category }: Decision): Reason | undefined {
  if (category === "read" || claimOf(view.record.tool.annotations) !== "changes nothing")
    return undefined;
  return {
    rule: "hint-contradicted",
    text: "Its author marks it as changing nothing, which the definition itself speaks against.",
  };
}
