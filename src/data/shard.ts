import { readFileSync } from "node:fs";
import { z } from "zod";

const planSchema = z.strictObject({
  shared: z.boolean(),
  servers: z.array(
    z.strictObject({ path: z.string(), own: z.boolean(), tools: z.array(z.string()) }),
  ),
});

// A build renders what it cannot take over from the build before, and does so in several
// processes: the pages stage writes a plan for each. Without one, all is rendered.
const FILE = process.env.TOOL_PAGES_PLAN;
const PLAN =
  FILE === undefined ? undefined : planSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
const SERVERS = PLAN && new Map(PLAN.servers.map((server) => [server.path, server]));
const TOOLS = PLAN && new Map(PLAN.servers.map(({ path, tools }) => [path, new Set(tools)]));

/** The list, or nothing where the pages that are no server's are not rendered here. */
export function onlyOnce<T>(list: readonly T[]): readonly T[] {
  return PLAN === undefined || PLAN.shared ? list : [];
}

/** Whether the pages and files of a server, but for those of its tools, are rendered here. */
export function inShard(server: string): boolean {
  return SERVERS === undefined || SERVERS.get(server)?.own === true;
}

/** Whether the page of a tool is rendered here; both by URL segment. */
export function toolInShard(path: { server: string; tool: string }): boolean {
  return TOOLS === undefined || TOOLS.get(path.server)?.has(path.tool) === true;
}
