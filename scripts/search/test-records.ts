import { segment } from "../../src/lib/segment.ts";
import type { Rated } from "../../src/schemas/rated.ts";
import type { Category, Risk, Server, Tool } from "../../src/schemas/record.ts";
import type { Layout } from "../../src/search/layout.ts";
import type { BundleFiles } from "../../src/search/open-bundle.ts";
import { groupEntries } from "./groups.ts";
import type { Entry } from "./member.ts";
import { nameShards } from "./shards.ts";

/** A rated record for tests. */
export function rated(
  tool: Tool,
  server: Server = { id: "acme/files" },
  level: { risk: Risk; category: Category } = { risk: "low", category: "read" },
): Rated {
  return {
    server,
    tool,
    setAside: [],
    path: { server: segment(server.id), tool: segment(tool.name) },
    rating: {
      ...level,
      confidence: 0.9,
      basis: "name",
      rationale: "A test.",
      reasons: [],
      evidence: [],
      paraphrases: [],
      missing: [],
      parameters: [],
      partners: [],
    },
  };
}

/** The name shards of some tools as a browser finds them. */
export function shardFiles(entries: readonly Entry[]): BundleFiles {
  const { lists, files } = nameShards(groupEntries(entries));
  const layout: Layout = { folder: "test", records: entries.length, parts: [], ...lists };
  return {
    layout: async () => layout,
    async load(file) {
      const text = files.get(file);
      if (text === undefined) throw new Error(`no ${file}`);
      return text;
    },
  };
}
