/** A word of a text: lower-case, with UTF-16 offsets into the text it was taken from. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const BEYOND_ASCII = /[\p{L}\p{M}\p{N}]/u;
const JOINS = new Set(["'", "’", "-"]);
const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Whether the UTF-16 unit at `at` belongs to a word; both halves of a surrogate pair count as its character. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return IN_WORD[code] === 1;
  if (code < 0xd800 || code > 0xdfff) return BEYOND_ASCII.test(text.charAt(at));
  const start = code >= 0xdc00 ? at - 1 : at;
  return BEYOND_ASCII.test(text.slice(Math.max(0, start), start + 2));
}

/** The words of running text: letters, marks, digits and `_`, with apostrophes and hyphens inside. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  const stop = Math.min(to, text.length);
  for (let at = from; at < stop; at += 1) {
    if (!isWordUnit(text, at)) continue;
    const start = at;
    while (
      at < stop &&
      (isWordUnit(text, at) ||
        (JOINS.has(text.charAt(at)) && at + 1 < stop && isWordUnit(text, at + 1)))
    )
      at += 1;
    words.push({ text: text.slice(start, at).toLowerCase(), start, end: at });
  }
  return words;
}

/** Runs of capitals before a capitalised word, capitalised words, lower case, capitals, other letters, digits. */
const NAME_PART = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|[\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu;

/** The words of an identifier, split at separators, case changes and digits. */
export function wordsOfName(name: string): Word[] {
  const words: Word[] = [];
  for (const match of name.matchAll(NAME_PART)) {
    const [part] = match;
    words.push({ text: part.toLowerCase(), start: match.index, end: match.index + part.length });
  }
  return words;
}
