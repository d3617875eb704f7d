import { oneEditApart } from "./one-edit.ts";
import { COST } from "./rank.ts";
import type { Alternative } from "./word-search.ts";

const SHORTEST_TYPO = 3;
const SHORTEST_PART = 2;
/** Alternatives of one word; each costs a look-up in a file of about 6 kB gzip. */
const MOST_ALTERNATIVES = 12;

/** For each word the terms of the vocabulary that are one typing error away. */
export function corrections(
  words: readonly string[],
  vocabulary: ReadonlySet<string>,
): Map<string, Alternative[]> {
  const found = new Map<string, Alternative[]>();
  for (const word of words) {
    if (word.length < SHORTEST_TYPO) continue;
    const near: Alternative[] = [];
    for (const term of vocabulary)
      if (oneEditApart(word, term)) near.push({ term, cost: COST.typo });
    if (near.length > 0) found.set(word, near.slice(0, MOST_ALTERNATIVES));
  }
  return found;
}

/**
 * The ways to read words that the vocabulary does not know as two that it knows: run together
 * (`setstatus`), or with a wrong character where the boundary was (`getxuser`).
 */
export function splits(words: readonly string[], vocabulary: ReadonlySet<string>): string[][] {
  return words.flatMap((word, i) =>
    vocabulary.has(word)
      ? []
      : partsOf(word, vocabulary).map((parts) => words.toSpliced(i, 1, ...parts)),
  );
}

function partsOf(word: string, vocabulary: ReadonlySet<string>): string[][] {
  const ways: string[][] = [];
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const left = word.slice(0, cut);
    if (!vocabulary.has(left)) continue;
    const behind = [word.slice(cut), word.slice(cut + 1)];
    for (const right of behind)
      if (right.length >= SHORTEST_PART && vocabulary.has(right)) ways.push([left, right]);
  }
  return ways;
}
