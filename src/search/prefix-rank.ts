import { nameKey } from "./fold.ts";
import { popularity } from "./rank.ts";
import type { Group } from "./rows.ts";
import { terms } from "./terms.ts";

/**
 * Orders groups whose key begins like the query: the very name, the same key, names in which the
 * query ends at the end of a word, names that many servers have, short names. A stable order: ties
 * fall to the lower id.
 */
export function rankPrefixed<G extends Group>(
  groups: readonly G[],
  text: string,
  key: string,
): G[] {
  const scored = groups.map((group) => ({ group, score: score(group, text, key) }));
  scored.sort((a, b) => compareLists(a.score, b.score) || a.group.id - b.group.id);
  return scored.map(({ group }) => group);
}

function score({ name, total }: Group, text: string, key: string): number[] {
  const words = terms(name);
  return [
    name === text ? 0 : 1,
    nameKey(name) === key ? 0 : 1,
    endsAtWord(words, key) ? 0 : 1,
    -popularity(total),
    words.length,
    name.length,
  ];
}

function endsAtWord(words: readonly string[], key: string): boolean {
  let begun = "";
  for (const word of words) {
    begun += word;
    if (begun.length >= key.length) break;
  }
  return begun === key;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
