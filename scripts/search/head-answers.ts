import { chunkRange } from "../../src/search/chunk-range.ts";
import type { Chunks } from "../../src/search/layout.ts";
import { rankPrefixed } from "../../src/search/prefix-rank.ts";
import { compare, type KeyedGroup } from "./groups.ts";

/** Answers kept for one prefix. */
const MOST_ANSWERS = 12;

/**
 * The best groups for every prefix that spans more than `mostFiles` files of names. Prefixes in
 * ascending order.
 */
export function headAnswers(
  groups: readonly KeyedGroup[],
  names: Chunks,
  mostFiles: number,
): [string, KeyedGroup[]][] {
  const heads: [string, KeyedGroup[]][] = [];
  const visit = (members: readonly KeyedGroup[], length: number) => {
    const byPrefix = Map.groupBy(
      members.filter(({ key }) => key.length >= length),
      ({ key }) => key.slice(0, length),
    );
    for (const [prefix, some] of byPrefix) {
      const range = chunkRange(names, prefix);
      if (!range || range[1] - range[0] < mostFiles) continue;
      heads.push([
        prefix,
        rankPrefixed(some, { typed: "", text: "", key: prefix }).slice(0, MOST_ANSWERS),
      ]);
      visit(some, length + 1);
    }
  };
  visit(groups, 1);
  return heads.sort(([a], [b]) => compare(a, b));
}
