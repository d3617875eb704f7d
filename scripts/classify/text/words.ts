/** A word of a text: lower-case, with UTF-16 offsets into the text it was taken from. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words of running text. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    words.push({ text: match[0].toLowerCase(), start: at, end: at + match[0].length });
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
