import { lookupVerb } from "../lexicon/lookup.ts";
import { PREPOSITIONS } from "../lexicon/nouns.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import { type Word, wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { isProduct, isSpelled, isUncountable, singular } from "./english.ts";
import { isMadeOf } from "./named-object.ts";
import { isCommonNoun } from "./theme.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stands before a noun and is no part of what it names. */
const DETERMINERS = set(
  "a an the this that your my its their all any each every one single multiple several many new existing specific specified given certain some particular various detailed comprehensive available",
);
/** What comes back of a thing, said before the thing: `details of an invoice`. */
const MEASURES = set("list lists details detail information info set batch series piece range");
const OF = set("of about on for");
const CONJUNCTIONS = set("and or plus but");
/** Where a noun ends that no preposition follows. */
const ENDS = set(
  `that which who whose where when while if whether so because until unless than how why what is are was
  were be can will has have using based including containing matching showing belonging such like matching given along without through over
  under across against during since up out off down not via only also it them together there here back again at once around near inside outside behind above below`,
);
/** Words by which a stranger could have our sentence deny or vouch for something. */
const CLAIMS = set(
  `nothing none no not never nobody anything everything something safe safely harmless harmlessly secure
  trusted verified benign official approved allowed guaranteed readonly only just merely always`,
);
const LONGEST = 80;
const MOST_WORDS = 4;
/** Adverbs and participles, which end no noun. */
const UNFINISHED = /(?:ly|[^e]ed)$/u;

/** Whether a word may be taken from a stranger's text: lower-case, or an initialism or product that we know. */
function isOurs(written: string): boolean {
  const lower = written.toLowerCase();
  if (CLAIMS.has(lower)) return false;
  return /^[a-z]{2,20}$/u.test(written) || (/^[A-Za-z]+$/u.test(written) && isKnown(lower));
}
const isKnown = (word: string) => isSpelled(word) || isProduct(word);

function skip(words: readonly Word[], from: number, of: ReadonlySet<string>): number {
  let at = from;
  while (of.has(words[at]?.text ?? "")) at += 1;
  return at;
}

/** Index of the first word of the noun, after `a paginated list of` and `the`. */
function begins(words: readonly Word[]): number {
  const first = skip(words, 0, DETERMINERS);
  const measure = ADJECTIVE.test(words[first]?.text ?? "") ? first + 1 : first;
  const measured =
    MEASURES.has(words[measure]?.text ?? "") && OF.has(words[measure + 1]?.text ?? "");
  return measured ? skip(words, measure + 2, DETERMINERS) : first;
}
const ADJECTIVE = /(?:ed|ive|al|ic|ary|full|complete)$/u;

/** Whether a noun is whole before what follows: `prices and`, `a file or rename`, but not `current and`. */
function isWhole(word: string, after: string): boolean {
  if (singular(word) !== word || isUncountable(word) || isCommonNoun(word)) return true;
  return DETERMINERS.has(after) || lookupVerb(after) !== undefined;
}

/** The verb whose object is asked for: the same one, else the last of those that share it. */
function leading({ firstVerbs }: View, verb: string): VerbAt | undefined {
  const at = firstVerbs.findIndex((one) => one.verb === verb);
  const same = firstVerbs[at + 1]?.shares === true ? undefined : firstVerbs[at];
  return same ?? firstVerbs.findLast(({ shares }) => shares === true) ?? firstVerbs[0];
}

/**
 * What the description's leading verb is applied to: the words behind it up to a preposition or the end
 * of the clause. Empty where they are not plain words of which a sentence of ours may be made.
 */
export function saidObject(view: View, verb: string): string[] {
  const lead = leading(view, verb);
  if (!lead || lead.foreign) return [];
  const { text } = view;
  const clause = CLAUSE.exec(text.slice(lead.end, lead.end + LONGEST))?.[0] ?? "";
  const words = wordsOf(clause).slice(verb === "search" && /^ for /u.test(clause) ? 1 : 0);
  if (lead.nounLike && TOOLS.has(words[0]?.text ?? "")) return [];
  const found: string[] = [];
  for (let at = begins(words); at < words.length; at += 1) {
    const { text: word, start, end } = words[at] ?? { text: "", start: 0, end: 0 };
    if (PREPOSITIONS.has(word) || ENDS.has(word)) return finished(found, verb);
    if (CONJUNCTIONS.has(word))
      return isWhole(found.at(-1) ?? "", words[at + 1]?.text ?? "") ? finished(found, verb) : [];
    // `accounts the agent may use`, `emojis available here`
    if (DETERMINERS.has(word) && found.length > 0)
      return isWhole(found.at(-1) ?? "", "") ? finished(found, verb) : [];
    const known = lookupVerb(word);
    const acts = known && !known.nounLike && known.form === "base" && found.length > 0;
    if (acts || !isOurs(clause.slice(start, end))) return [];
    found.push(word);
  }
  const stop = text.slice(lead.end + clause.length, lead.end + clause.length + 2);
  if (clause.length === LONGEST || LEFT_OPEN.test(stop)) return [];
  return /^[,(]/u.test(stop) && !isWhole(found.at(-1) ?? "", "") ? [] : finished(found, verb);
}
/** Behind a word that is a noun as well these are no object: `Simple ping command`. */
const TOOLS = set("command tool function operation operations endpoint method utility request");
const CLAUSE = /^(?:[A-Za-z]| (?! ))*/u;
/** What goes on within a word or a name, so that the noun is not whole: `multi-`, `user's`, a digit. */
const LEFT_OPEN = /^[-'’_/&\d\p{L}"`.](?! |$)|^[-'’_/&\d\p{L}"`]/u;

/** The words, unless they are too many, name the verb again or end in what is no noun. */
function finished(words: string[], verb: string): string[] {
  const last = words.at(-1) ?? "";
  const unfinished = UNFINISHED.test(last) || lookupVerb(last)?.form === "gerund";
  const alone = words.length === 1 && isProduct(last) && verb !== "search";
  const twice = words.some((word) => singular(word) === verb || isMadeOf(word, verb));
  return words.length > MOST_WORDS || unfinished || alone || twice ? [] : words;
}
