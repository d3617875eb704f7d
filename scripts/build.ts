import { BUILD_OPTIONS, BUILD_USAGE } from "./build-options.ts";
import { buildSite } from "./build-site.ts";
import { runCommand } from "./command.ts";

const usage = `npm run build -- [SOURCE…] [options]

Builds the site: catalogue, classify, mdx, pages, search, check, then publishes it.
Without a SOURCE the bundled catalogue is built.

  SOURCE          *.ndjson, *.ndjson.gz, *.json (tools/list, server and tools, or a client
                  configuration with mcpServers), a folder of these, the https address of an
                  MCP server, or registry+https://… for the servers of an MCP registry
${BUILD_USAGE}`;

await runCommand({ usage, options: BUILD_OPTIONS, positionals: true, main: buildSite });
