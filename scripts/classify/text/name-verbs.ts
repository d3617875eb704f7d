import { PLAIN_CHANGES } from "../lexicon/ambiguous.ts";
import { INVERSES } from "../lexicon/inverses.ts";
import { lookupVerb } from "../lexicon/lookup.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { VerbAt } from "./head-verbs.ts";
import type { Word } from "./words.ts";

const WHOAMI = { verb: "whoami", sense: "read", form: "base", nounLike: false } as const;
/** Nouns as well as verbs that close a name as verbs: `record_list`. */
const TAILS = new Set([
  "list",
  "update",
  "search",
  "view",
  "show",
  "upload",
  "import",
  "export",
  "query",
]);
/** Nouns as well as verbs that open a name as verbs: `list_update`. */
const LOOKING = new Set(["list", "search", "view", "show", "query", "find", "count"]);
const JOINERS = new Set(["and", "or"]);
/** Verbs that close a name even after such a word: `list_delete`, `view_create`. */
const CLOSERS = new Set(
  "create add delete remove append insert clear replace execute send save write".split(" "),
);
/** Verbs whose last word says how something is marked: `mark_all_read`. */
const MARKS = new Set(["mark", "flag", "set", "toggle"]);
/** Verbs that another verb may follow as what is carried out: `execute_delete_users`. */
const CARRIES_OUT = new Set(
  "execute run perform do force confirm bulk batch trigger start".split(" "),
);

function verbAt(words: Word[], index: number): VerbAt | undefined {
  const word = words[index];
  const verb = word && lookupVerb(word.text);
  return word && verb?.form === "base" ? { ...verb, start: word.start, end: word.end } : undefined;
}

function joins(word: Word | undefined): boolean {
  return word !== undefined && JOINERS.has(word.text);
}

/** A last verb goes before a first word that is a noun as well: `label_create`, `record_list`. */
function closesName(words: Word[], opening: VerbAt, closing: VerbAt | undefined): boolean {
  const before = words.at(-2);
  if (!closing || !opening.nounLike || joins(before) || before?.text === "to") return false;
  if (MARKS.has(opening.verb) && SENSES[closing.sense] === "read") return false;
  if (LOOKING.has(opening.verb)) return CLOSERS.has(closing.verb);
  return !closing.nounLike || TAILS.has(closing.verb);
}

function leadingVerb(words: Word[]): VerbAt | undefined {
  const last = words.length - 1;
  const opening = verbAt(words, 0);
  const closing = last > 0 ? verbAt(words, last) : undefined;
  if (opening && closesName(words, opening, closing)) return closing;
  const next = verbAt(words, 1);
  const acts = next && !next.nounLike && PLAIN_CHANGES.has(next.verb);
  if (opening) return acts && opening.nounLike && !LOOKING.has(opening.verb) ? next : opening;
  const inside = words.map((_, index) => verbAt(words, index)).filter((verb) => verb !== undefined);
  const [, second] = words;
  const early = inside.find(({ start }) => start === second?.start);
  const plain = [early, closing, ...inside].find((verb) => verb && !verb.nounLike);
  const tail = closing && TAILS.has(closing.verb) ? closing : undefined;
  return plain ?? tail ?? early ?? closing ?? inside[0];
}

/** A verb right after the leading one that the tool does as well: `enable_disable_rule`. */
function following(words: Word[], leading: VerbAt): VerbAt | undefined {
  const index = words.findIndex(({ start }) => start === leading.start);
  const next = verbAt(words, index + 1);
  if (!next || next.nounLike || next.sense === "vague") return undefined;
  const opposite = INVERSES.get(leading.verb)?.includes(next.verb) ?? false;
  return opposite || CARRIES_OUT.has(leading.verb) ? next : undefined;
}

/**
 * The verbs of a name, the one that leads first, and those joined to it by `and` or `or`. Without a
 * verb at the head, plain verbs (`users_delete`) go before words that are nouns as well (`issue_list`).
 */
export function nameVerbs(words: Word[]): VerbAt[] {
  const [who, am, i] = words;
  if (who && am && i && `${who.text} ${am.text} ${i.text}` === "who am i") {
    return [{ ...WHOAMI, start: who.start, end: i.end }];
  }
  const leading = leadingVerb(words);
  if (!leading) return [];
  const joined = words.flatMap((_, index) => {
    const verb = index > 1 && joins(words[index - 1]) ? verbAt(words, index) : undefined;
    const follows =
      verb !== undefined && (!verb.nounLike || verbAt(words, index - 2) !== undefined);
    return verb && follows && verb.start !== leading.start ? [verb] : [];
  });
  const next = following(words, leading);
  const known = joined.some(({ start }) => start === next?.start);
  return next && !known ? [leading, next, ...joined] : [leading, ...joined];
}
