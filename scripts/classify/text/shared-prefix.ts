import type { Word } from "./words.ts";

/** Share of a server's tools that must start alike for the start to count as the server's own mark. */
const SHARED = 0.5;
const FEWEST_TOOLS = 4;

/** The first words that most tools of a server share (`github_`) and that say nothing of the single tool. */
export function sharedPrefixes(names: Word[][]): Set<string> {
  const prefixes = new Set<string>();
  if (names.length < FEWEST_TOOLS) return prefixes;
  const counts = new Map<string, number>();
  for (const words of names) {
    const first = words[0]?.text;
    if (first !== undefined && words.length > 1) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  for (const [prefix, count] of counts) {
    if (count >= names.length * SHARED) prefixes.add(prefix);
  }
  return prefixes;
}
