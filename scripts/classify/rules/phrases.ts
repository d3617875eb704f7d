import { PATTERNS, type Phrase } from "../lexicon/phrases.ts";

export interface PhraseAt {
  phrase: Phrase;
  start: number;
  end: number;
}

/** How much of a description is searched; the longest real one has 10,694 characters. */
const LONGEST_READ = 16_384;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** The first occurrence of each telling phrase; a way back is none where the text says that it is for good. */
export function phrasesOf(description: string): PhraseAt[] {
  const text = description.slice(0, LONGEST_READ);
  const isAscii = !BEYOND_ASCII.test(text);
  const found: PhraseAt[] = [];
  for (const [phrase, { latin, other }] of PATTERNS) {
    const match = latin.exec(text) ?? (isAscii ? null : other?.exec(text));
    if (match) found.push({ phrase, start: match.index, end: match.index + match[0].length });
  }
  return found.some(({ phrase }) => phrase === "irreversible")
    ? found.filter(({ phrase }) => phrase !== "recoverable")
    : found;
}
