import { singular } from "../classify/explain/english.ts";
import { FILLER, PREPOSITIONS, READ_NOUNS } from "../classify/lexicon/nouns.ts";
import { nameVerbs } from "../classify/text/name-verbs.ts";
import { objectOf } from "../classify/text/object.ts";
import { type Word, wordsOfName } from "../classify/text/words.ts";

/** Verbs of names that say the same, by the one that stands for them. */
const SAME_VERBS = [
  "get fetch retrieve read show view lookup describe",
  "create add new make insert",
  "delete remove erase destroy",
  "update edit modify change patch set",
  "list enumerate",
  "search find query",
  "run execute invoke",
  "stop halt terminate",
];
const STANDS_FOR = new Map(
  SAME_VERBS.flatMap((line) => {
    const verbs = line.split(" ");
    return verbs.map((verb) => [verb, verbs[0] ?? verb] as const);
  }),
);

/** Say nothing beside another word: `issue details` is `issue`. */
const EMPTY = new Set(["info", "information", "detail", "data"]);
/** Say what is meant beside another word only: `cache key`, `account status`. */
const GENERIC = new Set([
  ...EMPTY,
  ..."content entry id index item key name object record resource text type value".split(" "),
  ...[...READ_NOUNS].map(singular),
]);
/** A number, or a single letter such as the `v` before one, tells no object from another. */
const TELLS_NOTHING = /^(?:[a-z]|\p{N}+)$/u;
/** Letters of a name that are looked at, so that no name costs more than another. */
const LONGEST = 120;

export function wordsOfTool(name: string): Word[] {
  return wordsOfName(name.slice(0, LONGEST));
}

interface Meaning {
  /** Empty where the name holds no verb. */
  verb: string;
  /** What it is done to, in the singular. */
  object: string[];
}

/** The verb of a name and the words of its object, without the `known` ones where others are left. */
export function meaningOf(name: string, known: ReadonlySet<string>): Meaning {
  const words = wordsOfTool(name);
  const [leading] = nameVerbs(words);
  const verb = leading ? (STANDS_FOR.get(leading.verb) ?? leading.verb) : "";
  const telling = (without: ReadonlySet<string>) =>
    objectOf(words, leading, without)
      .own.map(singular)
      .filter((word) => !TELLS_NOTHING.test(word));
  const own = telling(known);
  return { verb, object: own.length > 0 ? own : telling(new Set()) };
}

/**
 * What a tool is for, as a key: its verb and the last two words of its object. None for a name
 * without a verb, or with an object of generic words alone.
 */
export function purposeOf({ verb, object }: Meaning): string | undefined {
  const told = object.filter((word) => !EMPTY.has(word));
  const from = told.findLastIndex((word) => !GENERIC.has(word));
  if (verb === "" || from < 0) return undefined;
  return [verb, ...told.slice(Math.max(0, Math.min(from, told.length - 2)))].join(" ");
}

/** The words of a name that tell what it is about: no verb, filler or number, and none of `marks`. */
export function tellingWords(name: string, marks: ReadonlySet<string>): Set<string> {
  const words = wordsOfTool(name);
  const verbs = new Set(nameVerbs(words).map(({ start }) => start));
  const telling = words.filter(
    ({ text, start }) =>
      !verbs.has(start) &&
      !marks.has(text) &&
      !FILLER.has(text) &&
      !PREPOSITIONS.has(text) &&
      !TELLS_NOTHING.test(text),
  );
  return new Set(telling.map(({ text }) => singular(text)));
}
