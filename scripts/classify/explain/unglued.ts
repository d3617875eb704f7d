import { lookupVerb } from "../lexicon/lookup.ts";
import { PREPOSITIONS } from "../lexicon/nouns.ts";
import { wordsOf } from "../text/words.ts";
import { plural, singular } from "./english.ts";

const SHORTEST_GLUED = 7;
const LONGEST_GLUED = 40;
const LONGEST_SAID = 600;
const SHORTEST_VERB = 3;
/** A single letter that is a word. */
const LETTER = "a";
const SHORTEST_WHOLE = 6;

/** The words of a description, as they stand, in the singular and in the plural. */
function vocabulary(description: string): ReadonlySet<string> {
  const said = wordsOf(description, 0, LONGEST_SAID).map(({ text }) => text.replace(/['’]s$/u, ""));
  return new Set(
    said
      .flatMap((word) => [word, singular(word), plural(singular(word))])
      .concat([...PREPOSITIONS]),
  );
}

/** The fewest words of a vocabulary, or a verb and such words, that make up a word. Where none do, it is left out if it is glued all the same. */
function parts(word: string, known: ReadonlySet<string>): string[] {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const part = word.slice(start, end);
      const plain = known.has(part) && (part.length > 1 || part === LETTER);
      const fits = plain || (start === 0 && end < word.length && isVerb(part));
      if (!before || !fits) continue;
      const shortest = best[end];
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? (isGlued(word, known) ? [] : [word]);
}

/** Whether a known word begins it or ends it, with another word beside it: `transactionverbose`. */
function isGlued(word: string, known: ReadonlySet<string>): boolean {
  for (let at = SHORTEST_WHOLE; at < word.length; at += 1) {
    const rest = word.slice(at);
    if (known.has(word.slice(0, at)) && !ENDING.test(rest)) return true;
    if (known.has(rest) && rest.length >= SHORTEST_WHOLE) return true;
  }
  return false;
}
/** Makes another word of the one that it ends. */
const ENDING =
  /^(?:[a-z]{0,3}|[a-z]{0,2}[ai]t(?:ion|or|ive)s?|ment(?:s|al)?|ships?|ness|able|ional|en(?:t|ts|ce|ces|cy|cies)|ants?|ically)$/u;

function isVerb(word: string): boolean {
  return word.length >= SHORTEST_VERB && lookupVerb(word)?.form === "base";
}

/** `security scheme` of `securityscheme`, where the description has those words and not that one. */
export function unglued(words: readonly string[], description: string): string[] {
  const long = (word: string) => word.length >= SHORTEST_GLUED && word.length <= LONGEST_GLUED;
  if (!words.some(long)) return [...words];
  const known = vocabulary(description);
  return words.flatMap((word) =>
    !long(word) || known.has(word) || known.has(singular(word)) ? [word] : parts(word, known),
  );
}
