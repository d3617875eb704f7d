import { oneEditApart } from "./one-edit.ts";
import { COST } from "./rank.ts";
import type { Alternative } from "./word-search.ts";

const SHORTEST_TYPO = 3;
/** Alternatives of one word; each costs a look-up in a file of about 6 kB gzip. */
const MOST_ALTERNATIVES = 12;
/** Readings of one query with a word cut in two. */
const MOST_SPLITS = 8;

/** For each word the terms of the vocabulary that are one typing error away. */
export function corrections(
  words: readonly string[],
  vocabulary: ReadonlySet<string>,
): Map<string, Alternative[]> {
  const found = new Map<string, Alternative[]>();
  for (const word of words) {
    if (word.length < SHORTEST_TYPO) continue;
    const near = nearTerms(word, vocabulary).slice(0, MOST_ALTERNATIVES);
    if (near.length > 0)
      found.set(
        word,
        near.map((term) => ({ term, cost: COST.typo })),
      );
  }
  return found;
}

/**
 * The ways to read a word that the vocabulary does not know as two that it knows: run together
 * (`setstatus`), or with a typing error beside (`setstaus`, `getxuser`). Exact readings first.
 */
export function splits(words: readonly string[], vocabulary: ReadonlySet<string>): string[][] {
  const readings = words.flatMap((word, i) =>
    vocabulary.has(word)
      ? []
      : partsOf(word, vocabulary).map(({ parts, errors }) => ({
          words: words.toSpliced(i, 1, ...parts),
          errors,
        })),
  );
  readings.sort((a, b) => a.errors - b.errors);
  return readings.slice(0, MOST_SPLITS).map((reading) => reading.words);
}

interface Parts {
  parts: [string, string];
  errors: 0 | 1;
}

function partsOf(word: string, vocabulary: ReadonlySet<string>): Parts[] {
  const ways: Parts[] = [];
  for (let cut = 1; cut < word.length; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    const [leftKnown, rightKnown] = [vocabulary.has(left), vocabulary.has(right)];
    if (leftKnown && rightKnown) ways.push({ parts: [left, right], errors: 0 });
    else if (leftKnown && left.length >= SHORTEST_TYPO)
      for (const term of nearTerms(right, vocabulary))
        ways.push({ parts: [left, term], errors: 1 });
    else if (rightKnown && right.length >= SHORTEST_TYPO)
      for (const term of nearTerms(left, vocabulary))
        ways.push({ parts: [term, right], errors: 1 });
  }
  return ways;
}

function nearTerms(word: string, vocabulary: ReadonlySet<string>): string[] {
  const near: string[] = [];
  for (const term of vocabulary) if (oneEditApart(word, term)) near.push(term);
  return near;
}
