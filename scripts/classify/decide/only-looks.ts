import { lookupVerb } from "../lexicon/lookup.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import type { View } from "../types.ts";
import { moneyInSight } from "./acts.ts";
import { certainChange, LONGEST_CLAIM } from "./certain.ts";

/**
 * Verbs that only look whatever they are applied to, and yet are no proof at the head of a name. Those
 * beside them (`wait`, `validate`, `simulate`, `query`, `ask`, `transform`) set something off as often.
 */
const LOOKING = new Set(
  "monitor check identify detect verify review preview inspect diagnose assess audit observe look view watch scrape crawl estimate predict infer score measure correlate classify rank sample resample examine determine survey multiply sum divide subtract round".split(
    " ",
  ),
);
/** What is worked out of data: a definition that names it and no act at all computes it. */
const COMPUTED =
  /\b(?:estimat(?:or|ors|ion|ions|es)|regressions?|decompositions?|statistics?|correlations?|confidence (?:sets?|intervals?)|sensitivity|diagnostics?|weighting|likelihood|variances?|covariances?|quantiles?|logit|probit|discontinuity|bootstrap|bandwidth|causal (?:inference|forests?|effects?)|propensity)\b/iu;
const FIRST_WORDS = 160;
/** Arguments with which looking is not all that a call can do. */
const HARMLESS = new Set(["path", "url", "dry-run", "confirm", "content"]);
const NOT_DONE = /\bwithout (?:actually )?$/iu;
const LONGEST_BEFORE = 24;

const looks = ({ verb, sense }: VerbAt) => SENSES[sense] === "read" && LOOKING.has(verb);

/** A word of a change stands in what the description says of the tool, not only after `without`. */
function saysChange({ phrases, description }: View): boolean {
  return phrases.some(({ phrase, start }) => {
    if (phrase === "creates" || phrase === "deletes")
      return (
        start < LONGEST_CLAIM &&
        !NOT_DONE.test(description.slice(Math.max(0, start - LONGEST_BEFORE), start))
      );
    return phrase !== "read-only" && phrase !== "deprecated" && phrase !== "bulk";
  });
}

/**
 * Every verb of name and description only looks, or there is none and something is computed, and nothing
 * else points to a change. What such a definition leaves open is what comes back.
 */
export function onlyLooks(view: View): boolean {
  const { nameVerbs, firstVerbs, laterVerbs, words, parameterRisks, multiplex, record } = view;
  const verbs = [...nameVerbs, ...firstVerbs];
  const computes = COMPUTED.test(view.description.slice(0, FIRST_WORDS));
  if (verbs.length === 0 ? !computes : firstVerbs.length === 0 || !verbs.every(looks)) return false;
  if (record.setAside.length > 0 || multiplex !== undefined || moneyInSight(view)) return false;
  if (!parameterRisks.every(({ kind }) => HARMLESS.has(kind)) || saysChange(view)) return false;
  if (laterVerbs.some((verb) => certainChange(verb) && !verb.nounLike)) return false;
  return !words.some(({ text }) => {
    const verb = lookupVerb(text);
    return verb !== undefined && certainChange(verb) && !verb.nounLike;
  });
}
