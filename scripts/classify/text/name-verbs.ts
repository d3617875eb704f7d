import { lookupVerb } from "../lexicon/lookup.ts";
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
  if (!closing || !opening.nounLike || LOOKING.has(opening.verb)) return false;
  return (!closing.nounLike || TAILS.has(closing.verb)) && !joins(words.at(-2));
}

function leadingVerb(words: Word[]): VerbAt | undefined {
  const last = words.length - 1;
  const opening = verbAt(words, 0);
  const closing = last > 0 ? verbAt(words, last) : undefined;
  if (opening) return closesName(words, opening, closing) ? closing : opening;
  const inside = words.map((_, index) => verbAt(words, index)).filter((verb) => verb !== undefined);
  const [, second] = words;
  const early = inside.find(({ start }) => start === second?.start);
  const plain = [early, closing, ...inside].find((verb) => verb && !verb.nounLike);
  const tail = closing && TAILS.has(closing.verb) ? closing : undefined;
  return plain ?? tail ?? early ?? closing ?? inside[0];
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
  return [leading, ...joined];
}
