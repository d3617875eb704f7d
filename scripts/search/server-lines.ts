import { serverTerms } from "../../src/search/server-terms.ts";
import { encodeServer } from "../../src/search/servers.ts";
import { compare, type KeyedGroup } from "./groups.ts";

interface Server {
  label: string;
  tools: number[];
}

/** The server lines of the name shards (layout.ts), sorted. */
export function serverLines(groups: readonly KeyedGroup[]): { key: string; line: string }[] {
  const servers = new Map<string, Server>();
  for (const [tool, { server, label }] of groups.flatMap(({ members }) => members).entries()) {
    const known = servers.get(server);
    if (known) known.tools.push(tool);
    else servers.set(server, { label, tools: [tool] });
  }
  const sorted = [...servers].sort(([a], [b]) => compare(a, b));
  return sorted
    .flatMap(([segment, { label, tools }]) =>
      serverTerms({ segment, label }).map((term) => ({
        key: term,
        line: encodeServer({ term, segment, label, tools }),
      })),
    )
    .sort((a, b) => compare(a.key, b.key));
}
