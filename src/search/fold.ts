/** Combining marks, but for the two that turn a kana into another one. */
const MARKS = /(?![\u3099\u309a])\p{M}/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * The form of a text that index and query are compared in: compatibility forms unified, lower case,
 * without diacritics. Linear in the length of the text.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(MARKS, "").normalize("NFC");
}

/**
 * In UTF-16 units: the longest key of 52,761 real names has 68. One sign of a name can fold to fifteen,
 * and the index has an entry for each beginning that many names share.
 */
const LONGEST_KEY = 128;
const NO_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * What a name is looked up by: its letters and digits, so that `create_issue`, `createIssue` and
 * `create issue` are one. A name that has none is looked up by its visible characters.
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  const key = folded.replace(NO_LETTER_OR_DIGIT, "") || folded.replace(/\s+/gu, "");
  return key.length > LONGEST_KEY ? key.slice(0, LONGEST_KEY).toWellFormed() : key;
}
