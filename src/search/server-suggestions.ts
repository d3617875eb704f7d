import { fold } from "./fold.ts";
import type { NameIndex } from "./name-index.ts";
import { serverTerms } from "./server-terms.ts";
import type { ServerLine } from "./servers.ts";
import { terms, withoutRegistry } from "./terms.ts";
import { serversNamed } from "./tool-filter.ts";

export interface Suggestion {
  label: string;
  /** Tools that one gets by taking it. */
  tools: number;
}

const MOST_SUGGESTIONS = 8;
/** Servers whose numbers are worked out; a word such as `mcp` is in thousands of names. */
const MOST_COMPARED = 60;

/**
 * Names of servers for what is typed, those with most tools first. `among` holds the tools that
 * match all else; undefined stands for every tool.
 */
export async function suggestServers(
  index: NameIndex,
  typed: string,
  among: ReadonlySet<number> | undefined,
): Promise<Suggestion[]> {
  const words = terms(withoutRegistry(typed));
  if (words.length === 0) return [];
  const servers = (await serversNamed(index, words))
    .map((server) => ({ ...server, own: countIn(server, among) }))
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.own - a.own || (a.label < b.label ? -1 : 1));
  const byLabel = new Map(servers.map((server) => [fold(server.label), server]));
  const few = [...byLabel.values()].slice(0, MOST_COMPARED);
  const found = new Map(servers.map((server) => [server, serverTerms(server)]));
  // Taking a name takes every server that has its words.
  const suggestions = few.map(({ label }) => {
    const asked = terms(withoutRegistry(label));
    const taken = servers.filter((server) => {
      const own = found.get(server) ?? [];
      return asked.every((start) => own.some((word) => word.startsWith(start)));
    });
    return { label, tools: taken.reduce((sum, { own }) => sum + own, 0) };
  });
  return suggestions.sort((a, b) => b.tools - a.tools).slice(0, MOST_SUGGESTIONS);
}

function countIn({ tools }: ServerLine, among: ReadonlySet<number> | undefined): number {
  return among ? tools.filter((tool) => among.has(tool)).length : tools.length;
}
