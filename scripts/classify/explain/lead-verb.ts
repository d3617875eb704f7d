import type { Act, Decision } from "../decide/category.ts";
import { PLAIN_CHANGES } from "../lexicon/ambiguous.ts";
import { lookupVerb } from "../lexicon/lookup.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import { hasScript } from "../text/script-verbs.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";

/** Nouns as well as verbs that are verbs wherever they stand in a name, as those of PLAIN_CHANGES are. */
const VERBS_ANYWHERE = new Set(
  "list search view show import export query new trigger start stop copy move launch".split(" "),
);
const BEGINS_CLAUSE = /(?:^|[^\p{L}\p{N}\s]|\b(?:to|and|or))\s*$/iu;

/**
 * Whether nothing but its place in the name makes the word a verb: `code_review`, a lone `profile`, of
 * which the description says something else.
 */
export function isMereNoun({ words, firstVerbs, laterVerbs, text }: View, head: VerbAt): boolean {
  if (!head.nounLike || VERBS_ANYWHERE.has(head.verb) || PLAIN_CHANGES.has(head.verb)) return false;
  if ([...firstVerbs, ...laterVerbs].some(({ verb }) => verb === head.verb)) return false;
  const leads = head.start === words[0]?.start;
  const closes = head.start === words.at(-1)?.start;
  if ((leads && words.length > 1) || (head.sense === "input" && !hasScript(text))) return false;
  if (text === "") return !leads && !closes;
  return !wordsOf(text, 0, LONGEST_OPENING).some(
    (word) =>
      lookupVerb(word.text)?.verb === head.verb &&
      BEGINS_CLAUSE.test(text.slice(Math.max(0, word.start - 5), word.start)),
  );
}
const LONGEST_OPENING = 200;

/**
 * The verb that decides what a call does: that of the strongest act, else the name's, else the
 * description's. A method of HTTP says less than a description that begins with a change.
 */
export function ownVerb(view: View, act: Act | undefined): Act["verb"] | undefined {
  const [first] = view.firstVerbs;
  const verb = act?.verb ?? view.nameVerbs[0] ?? first;
  return verb?.verb === "put" && first?.sense === "update" ? first : verb;
}

/** The verb that the sentence is built on, and whether it is the description's. */
export function leadOf(view: View, { acts }: Decision): { verb?: Act["verb"]; said: boolean } {
  const [act] = acts;
  const head = view.nameVerbs[0];
  const verb = ownVerb(view, act);
  if (head && verb?.verb === head.verb && act?.source !== "values" && isMereNoun(view, head)) {
    const [first] = view.firstVerbs;
    const other = first && first.sense !== "vague" ? first : undefined;
    return { ...(other && { verb: other }), said: true };
  }
  return { ...(verb && { verb }), said: verb !== undefined && verb === view.firstVerbs[0] };
}
