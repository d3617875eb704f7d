import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ServerPolicies } from "../../src/client/compose/selection.ts";
import { policyOf } from "../../src/lib/policy-of.ts";
import { segment } from "../../src/lib/segment.ts";
import { categorySchema, riskSchema } from "../../src/schemas/record.ts";
import { type ServerTools, serverToolsSchema } from "../../src/schemas/server-tools.ts";
import { Failure } from "../failure.ts";

const entrySchema = z.strictObject({
  server: z.string(),
  tool: z.string(),
  url: z.string(),
  category: categorySchema,
  risk: riskSchema,
  fingerprint: z.string(),
});
/** A line of catalogue.ndjson. */
export type Entry = z.infer<typeof entrySchema>;

/** What a built site publishes, read from its files as a visitor would get them. */
export interface Published {
  /** All tools, in the order of catalogue.ndjson. */
  entries(): readonly Entry[];
  /** tools.json of a server; undefined where the site has no such server. */
  server(id: string): ServerTools | undefined;
  /** The policies that a selection of the server's tools is cut from. */
  policies(id: string): ServerPolicies;
}

/** Throws Failure where there is no built site. A site published later is read from then on. */
export function openPublished(root: string): Published {
  const file = join(root, "catalogue.ndjson");
  if (!existsSync(file))
    throw new Failure(`there is no built site in ${JSON.stringify(root)}: npm run build`);
  let read: { version: string; entries: Entry[] } | undefined;
  const inServer = (id: string, name: string) => join(root, "tools", segment(id), name);
  const policy = (path: string) => policyOf(readFileSync(path, "utf8"));
  return {
    entries() {
      const { ino, size, mtimeMs } = statSync(file);
      const version = `${ino} ${size} ${mtimeMs}`;
      if (read?.version !== version) read = { version, entries: readEntries(file) };
      return read.entries;
    },
    server(id) {
      const path = inServer(id, "tools.json");
      if (!existsSync(path)) return undefined;
      const tools = serverToolsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
      return tools.server === id ? tools : undefined;
    },
    policies(id) {
      const second = inServer(id, "supervised.json");
      return {
        recommended: policy(inServer(id, "policy.json")),
        supervised: existsSync(second) ? policy(second) : null,
      };
    },
  };
}

function readEntries(file: string): Entry[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => entrySchema.parse(JSON.parse(line)));
}
