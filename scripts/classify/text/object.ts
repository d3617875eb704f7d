import { isCommonNoun } from "../explain/theme.ts";
import { FILLER, PREPOSITIONS } from "../lexicon/nouns.ts";
import type { VerbAt } from "./head-verbs.ts";
import type { Word } from "./words.ts";

/** Verbs whose object follows `to`: `reply_to_comment`. */
const TAKES_TO = new Set([
  "reply",
  "respond",
  "subscribe",
  "connect",
  "react",
  "listen",
  "navigate",
  "go",
]);

/** What a name says that it acts on. */
export interface ObjectWords {
  /** The words of the object itself: `repository secret` of `delete_repository_secret_by_name`. */
  own: string[];
  /** All words of the name but the verb. */
  all: string[];
}

/**
 * The object of a name: what follows its verb up to a preposition, or what stands before a last verb.
 * `known` words, such as the server's own name, are left out.
 */
export function objectOf(
  words: Word[],
  verb: VerbAt | undefined,
  known: ReadonlySet<string>,
): ObjectWords {
  const others = words.filter(({ start }) => start !== verb?.start).map(({ text }) => text);
  const after = verb ? words.filter(({ start }) => start > verb.start) : words;
  const from = after.length > 0 ? after : words.filter(({ start }) => start !== verb?.start);
  const own: string[] = [];
  for (const { text } of from) {
    if (text === "to" && own.length === 0 && verb && TAKES_TO.has(verb.verb)) continue;
    if (PREPOSITIONS.has(text)) break;
    if (!FILLER.has(text) && (!known.has(text) || isCommonNoun(text))) own.push(text);
  }
  return { own, all: others };
}
