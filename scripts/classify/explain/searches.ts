import { isProduct, isUncountable } from "./english.ts";

/**
 * A search of `object`, whose words are `words`: `searches the web` where the description says that,
 * or it is a product; else the thing that is looked for, `searches for users`, `searches for code`.
 */
export function searches(words: readonly string[], object: string, description: string): string {
  const bare = object.replace(/^the /u, "");
  if (bare !== object && isSearchedPlace(words, description)) return `searches ${object}`;
  const last = words.at(-1) ?? "";
  if (isProduct(last)) return `searches ${bare}`;
  return `searches for ${isUncountable(last) ? bare : object}`;
}

/** Whether a description has `search the` right before the words. */
function isSearchedPlace(words: readonly string[], description: string): boolean {
  const said = [...description.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)].map(([one]) => one);
  return said.some(
    (word, i) =>
      /^search(?:es|ing)?$/u.test(word) &&
      said[i + 1] === "the" &&
      words.every((one, k) => said[i + 2 + k] === one),
  );
}
