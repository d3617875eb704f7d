import { readFileSync } from "node:fs";
import { z } from "zod";
import { pagesOf, SERVER_PATHS } from "./by-server.ts";

const planSchema = z.object({
  servers: z.array(
    z.strictObject({ path: z.string(), own: z.boolean(), tools: z.array(z.string()) }),
  ),
});

// A build renders what it cannot take over from the build before: the pages stage writes a plan of
// that. Without one, all is rendered.
const FILE = process.env.TOOL_PAGES_PLAN;
const PLAN =
  FILE === undefined ? undefined : planSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));

/** Servers whose pages and files, but for those of their tools, are rendered; by URL segment. */
export function plannedServers(): readonly string[] {
  if (PLAN === undefined) return SERVER_PATHS;
  return PLAN.servers.filter(({ own }) => own).map(({ path }) => path);
}

/** Tools whose pages are rendered; both by URL segment. */
export function plannedTools(): { server: string; tool: string }[] {
  if (PLAN === undefined)
    return SERVER_PATHS.flatMap((server) => pagesOf(server).map(({ path }) => path));
  return PLAN.servers.flatMap(({ path, tools }) => tools.map((tool) => ({ server: path, tool })));
}
