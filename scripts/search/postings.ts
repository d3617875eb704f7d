import { encodeIds } from "../../src/search/fields.ts";
import { serverTerms } from "../../src/search/server-terms.ts";
import { terms } from "../../src/search/terms.ts";
import { compoundParts } from "./compounds.ts";
import { compare, type KeyedGroup } from "./groups.ts";

interface Lists {
  inName: number[];
  inServer: number[];
}

/** The term lines of the name shards (layout.ts), sorted, and the vocabulary of names. */
export function postings(groups: readonly KeyedGroup[]): {
  lines: { key: string; line: string }[];
  vocabulary: string[];
} {
  const lists = new Map<string, Lists>();
  const of = (term: string): Lists => {
    const known = lists.get(term);
    if (known) return known;
    const fresh: Lists = { inName: [], inServer: [] };
    lists.set(term, fresh);
    return fresh;
  };
  const names = groups.map(({ name }) => terms(name));
  const partsOf = compoundParts(names);
  for (const { id, members } of groups) {
    const own = names[id] ?? [];
    for (const term of new Set([...own, ...own.flatMap(partsOf)])) of(term).inName.push(id);
    const servers = members.flatMap(({ server, label }) => serverTerms({ segment: server, label }));
    for (const term of new Set(servers)) of(term).inServer.push(id);
  }
  const sorted = [...lists].sort(([a], [b]) => compare(a, b));
  return {
    lines: sorted.map(([key, { inName, inServer }]) => ({
      key,
      line: `${key}\t${encodeIds(inName)}\t${encodeIds(inServer)}`,
    })),
    vocabulary: sorted.filter(([, { inName }]) => inName.length > 0).map(([term]) => term),
  };
}
