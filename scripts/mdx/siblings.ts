import type { Related, ToolLink } from "../../src/schemas/page.ts";
import { RISKS } from "../../src/schemas/record.ts";
import { sharedPrefixes } from "../classify/text/shared-prefix.ts";
import { tellingWords, wordsOfTool } from "./purpose.ts";

const MOST_SIBLINGS = 8;
/** With fewer that share a word, the riskiest are shown as well. */
const ENOUGH = 4;
/** Bounds the work per word, so that a server of 100,000 tools costs 100,000 times a constant. */
const MOST_PER_WORD = 24;

type Siblings = Pick<Related, "siblings" | "riskiest">;

/**
 * For each tool of one server: all others where they are few, else those whose names share the words
 * that are rarest on the server, and beside too few of them the riskiest.
 */
export function siblingsOf(tools: readonly ToolLink[]): (link: ToolLink) => Siblings {
  const rank = new Map(tools.map((link, i) => [link, i]));
  const few = tools.length - 1 <= MOST_SIBLINGS;
  const marks = sharedPrefixes(tools.map(({ name }) => wordsOfTool(name)));
  const wordsOf = new Map(tools.map((link) => [link, tellingWords(link.name, marks)]));
  const byWord = new Map<string, { first: ToolLink[]; count: number }>();
  for (const [link, words] of wordsOf)
    for (const word of words) {
      const entry = byWord.get(word);
      if (!entry) byWord.set(word, { first: [link], count: 1 });
      else {
        entry.count += 1;
        if (entry.first.length < MOST_PER_WORD) entry.first.push(link);
      }
    }
  const byRisk = [...tools]
    .sort((a, b) => RISKS.indexOf(b.risk) - RISKS.indexOf(a.risk))
    .slice(0, MOST_SIBLINGS + ENOUGH);
  return (link) => {
    const shared = new Map<ToolLink, number>();
    for (const word of wordsOf.get(link) ?? []) {
      const { first = [], count = 0 } = byWord.get(word) ?? {};
      const weight = Math.log(tools.length / count);
      if (weight > 0)
        for (const other of first)
          if (other !== link) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    const closest = [...shared]
      .sort(([a, x], [b, y]) => y - x || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .map(([other]) => other)
      .slice(0, MOST_SIBLINGS);
    const rest = byRisk.filter((other) => other !== link && !closest.includes(other));
    if (few) return { siblings: [...closest, ...rest], riskiest: [] };
    const riskiest = closest.length >= ENOUGH ? [] : rest.filter(({ risk }) => risk !== "low");
    return { siblings: closest, riskiest: riskiest.slice(0, ENOUGH) };
  };
}
