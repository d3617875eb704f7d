import { singular } from "../explain/english.ts";
import { BULK } from "../lexicon/nouns.ts";
import type { Parameter } from "../types.ts";

/** Names of lists that say nothing of what they list. */
const ANY_ITEMS = new Set("ids id all items entries records rows operations".split(" "));
/** What a definition says in its first words of a call on many. */
const SEVERAL = /\b(?:multiple|bulk|batch|several|one or more)\b|批量|一括|일괄/iu;
const FIRST_WORDS = 160;

/**
 * Whether a list holds the things that the act is applied to, and not parts of a single one: `taskIds`
 * of `move_task` does, `line_items` of `create_invoice` does not.
 */
export function listsObjects(
  { words }: Pick<Parameter, "words">,
  object: readonly string[],
  text: string,
): boolean {
  const [last = ""] = object.slice(-1);
  if (last === "" || singular(last) !== last || object.some((word) => BULK.has(word))) return true;
  if (SEVERAL.test(text.slice(0, FIRST_WORDS))) return true;
  const noun = words.findLast((word) => word !== "ids" && word !== "id");
  if (noun === undefined) return true;
  if (words.length > 1 && ANY_ITEMS.has(noun)) return false;
  // As a part of a word as well: `restartinstance`.
  return object.some((word) => word.includes(singular(noun)));
}
