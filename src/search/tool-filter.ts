import { passingCodes } from "./count-facets.ts";
import { FACET_NAMES, type ToolFacets } from "./facets.ts";
import type { NameIndex } from "./name-index.ts";
import type { Query } from "./query.ts";
import type { Group, Member } from "./rows.ts";
import { serverTerms } from "./server-terms.ts";
import type { ServerLine } from "./servers.ts";

/** Which tools the filters of a query let through. */
export interface ToolFilter {
  facets: ToolFacets;
  tool(tool: number): boolean;
  /** Whether a group has a tool that passes. */
  group(id: number): boolean;
  /** The members of a whole group that pass. */
  members(group: Group): Member[];
}

/** Undefined where the query has no filter. */
export async function createToolFilter(
  index: NameIndex,
  query: Query,
): Promise<ToolFilter | undefined> {
  const leveled = FACET_NAMES.some((name) => query.chosen[name] !== undefined);
  if (!leveled && query.server.length === 0) return undefined;
  const [facets, ofServer] = await Promise.all([index.facets(), serverTools(index, query.server)]);
  const passing = passingCodes(query.chosen);
  const tool = (number: number) =>
    passing[facets.codes[number] ?? -1] === true && (!ofServer || ofServer.has(number));
  return {
    facets,
    tool,
    group(id) {
      const end = facets.starts[id + 1] ?? 0;
      for (let number = facets.starts[id] ?? 0; number < end; number += 1)
        if (tool(number)) return true;
      return false;
    },
    members({ id, members }) {
      const start = facets.starts[id] ?? 0;
      return members.filter((_, i) => tool(start + i));
    },
  };
}

/** The tools of all servers that have each of the words, or words that begin so; undefined for none. */
export async function serverTools(
  index: NameIndex,
  words: readonly string[],
): Promise<ReadonlySet<number> | undefined> {
  if (words.length === 0) return undefined;
  return new Set((await serversNamed(index, words)).flatMap(({ tools }) => tools));
}

/** Each once, in the order of their first word. */
export async function serversNamed(
  index: NameIndex,
  words: readonly string[],
): Promise<ServerLine[]> {
  // The longest word is that of the fewest servers.
  const [first = ""] = words.toSorted((a, b) => b.length - a.length);
  const lines = (await index.servers(first)).filter((line) => hasWords(line, words));
  return [...new Map(lines.map((line) => [line.segment, line])).values()];
}

function hasWords({ segment, label }: ServerLine, wanted: readonly string[]): boolean {
  const words = serverTerms({ segment, label });
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
