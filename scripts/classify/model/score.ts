import type { Features } from "./features.ts";

type Pair = readonly [change: number, destructive: number];

/** Log odds of `change` and of `destructive` against `read`, in hundredths, by group and key. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, Pair>>;

/** What the model says of one tool. */
export interface Score {
  /** Probability that the tool changes nothing. */
  read: number;
  /** Probability that it takes something away for good. */
  destructive: number;
}

const HUNDREDTHS = 100;

/** Weights by group, of rows that name a feature as `group key`. */
export function weightsOf(rows: Iterable<readonly [feature: string, ...pair: Pair]>): Weights {
  const weights = new Map<string, Map<string, Pair>>();
  for (const [feature, ...pair] of rows) {
    const at = feature.indexOf(" ");
    const group = feature.slice(0, at);
    const keys = weights.get(group) ?? new Map<string, Pair>();
    weights.set(group, keys.set(feature.slice(at + 1), pair));
  }
  return weights;
}

/** Scores a tool by its features. */
export function scoreOf(features: Features, weights: Weights): Score {
  let change = 0;
  let destructive = 0;
  for (const [group, keys] of features) {
    const known = weights.get(group);
    if (!known) continue;
    for (const key of keys) {
      const pair = known.get(key);
      if (!pair) continue;
      change += pair[0];
      destructive += pair[1];
    }
  }
  const c = Math.exp(change / HUNDREDTHS);
  const d = Math.exp(destructive / HUNDREDTHS);
  const sum = 1 + c + d;
  return Number.isFinite(sum)
    ? { read: 1 / sum, destructive: d / sum }
    : { read: 0, destructive: d > c ? 1 : 0 };
}

/** The keys of some groups by how much they speak for a change (1) or against one (-1), most first. */
export function rowsBySize(
  features: Features,
  weights: Weights,
  groups: ReadonlySet<string>,
  towards: 1 | -1,
): string[] {
  const rows: { key: string; size: number }[] = [];
  for (const [group, keys] of features) {
    if (!groups.has(group)) continue;
    for (const key of keys) {
      const [change = 0, destructive = 0] = weights.get(group)?.get(key) ?? [];
      const size = Math.max(change * towards, destructive * towards);
      if (size > 0) rows.push({ key, size });
    }
  }
  return rows.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}
