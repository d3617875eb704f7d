import { AMBIGUOUS, CERTAIN_READS } from "../lexicon/ambiguous.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { VerbAt } from "../text/head-verbs.ts";

/** Characters in which a description says something of the tool and not of some detail. */
export const LONGEST_CLAIM = 400;

export function changes(verb: Pick<VerbAt, "sense">): boolean {
  return SENSES[verb.sense] !== "read" && verb.sense !== "vague";
}

/** A verb that looks whatever it is applied to. */
export function isCertainRead(verb: VerbAt): boolean {
  if (SENSES[verb.sense] !== "read") return false;
  return CERTAIN_READS.has(verb.verb) || verb.foreign === true || verb.settled === true;
}

/** A verb that changes something whatever it is applied to. */
export function certainChange(verb: Pick<VerbAt, "verb" | "sense" | "settled">): boolean {
  if (!changes(verb)) return false;
  return verb.settled === true || (verb.sense !== "generate" && !AMBIGUOUS.has(verb.verb));
}
