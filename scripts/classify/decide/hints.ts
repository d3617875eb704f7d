import type { Annotations } from "../../../src/schemas/record.ts";

/** What the author's hints claim, reduced to what a rating can use. */
type Claim = "changes nothing" | "destroys" | "changes" | undefined;

/** A hint counts only where the author set it; the defaults of the protocol are no claim. */
export function claimOf(annotations: Annotations | undefined): Claim {
  if (annotations?.readOnlyHint === true) return "changes nothing";
  if (annotations?.destructiveHint === true) return "destroys";
  return annotations?.readOnlyHint === false ? "changes" : undefined;
}
