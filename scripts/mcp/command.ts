import { resolve } from "node:path";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { runCommand } from "../command.ts";
import { openPublished } from "./published.ts";
import { createServer } from "./server.ts";

const usage = `npm run --silent mcp -- [--out DIR]

Serves a built site to MCP clients over stdio, read-only: search_tools, get_tool, get_server and
compose_policy answer with what the pages say. It ends when its client does.

  --out DIR   the site (default: dist)
`;

await runCommand({
  usage,
  options: { out: { type: "string", default: "dist" } },
  async main({ values }) {
    const site = openPublished(resolve(values.out));
    site.entries();
    serveStdio(() => createServer(site));
  },
});
