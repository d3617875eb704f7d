import { PHRASES, type Phrase } from "../lexicon/phrases.ts";

export interface PhraseAt {
  phrase: Phrase;
  start: number;
  end: number;
}

function isPhrase(key: string): key is Phrase {
  return Object.hasOwn(PHRASES, key);
}

/** How much of a description is searched; the longest real one has 10,694 characters. */
const LONGEST_READ = 16_384;

/** The first occurrence of each telling phrase. */
export function phrasesOf(description: string): PhraseAt[] {
  const text = description.slice(0, LONGEST_READ);
  const found: PhraseAt[] = [];
  for (const [phrase, patterns] of Object.entries(PHRASES)) {
    if (!isPhrase(phrase)) continue;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (!match) continue;
      found.push({ phrase, start: match.index, end: match.index + match[0].length });
      break;
    }
  }
  return found;
}
