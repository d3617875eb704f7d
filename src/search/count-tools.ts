import { countFacets, histogram } from "./count-facets.ts";
import { type FacetCounts, groupOf } from "./facets.ts";
import type { NameIndex } from "./name-index.ts";
import type { Query } from "./query.ts";
import { serverTools } from "./tool-filter.ts";

/** What matches, by name or by text, before any filter. */
export interface Matching {
  groups: ReadonlySet<number>;
  tools: readonly number[];
}

export interface Totals {
  /** Tools that match and pass every filter. */
  tools: number;
  /** Their different names. */
  names: number;
  counts: FacetCounts;
  /** Tools that pass all filters but that of the server. */
  ofAnyServer: ReadonlySet<number>;
}

/** Counts all that matches, each tool once. */
export async function countTools(
  index: NameIndex,
  query: Query,
  matching: Matching,
): Promise<Totals> {
  const [facets, ofServer] = await Promise.all([index.facets(), serverTools(index, query.server)]);
  const all = new Set(matching.tools);
  for (const group of matching.groups) {
    const end = facets.starts[group + 1] ?? 0;
    for (let tool = facets.starts[group] ?? 0; tool < end; tool += 1) all.add(tool);
  }
  const tools = ofServer ? [...all].filter((tool) => ofServer.has(tool)) : [...all];
  const { total, counts, passing } = countFacets(histogram(facets, tools), query.chosen);
  const passes = (tool: number) => passing[facets.codes[tool] ?? -1] === true;
  const names = new Set(tools.filter(passes).map((tool) => groupOf(facets, tool)));
  const ofAnyServer = new Set([...all].filter(passes));
  return { tools: total, names: names.size, counts, ofAnyServer };
}
