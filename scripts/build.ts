import { BUILD_OPTIONS, buildSite } from "./build-site.ts";
import { runCommand } from "./command.ts";

const usage = `npm run build -- [SOURCE…] [options]

Builds the site: catalogue, classify, mdx, pages, search, check, then publishes it.
Without a SOURCE the bundled catalogue is built.

  SOURCE          *.ndjson, *.ndjson.gz, *.json (tools/list, server and tools, or a client
                  configuration with mcpServers), or a folder of these
  --out DIR       where the site goes (default: dist)
  --site URL      address readers use (default: http://localhost:4321)
  --base PATH     path below that address (default: /)
  --work DIR      where content/tools and .cache go (default: this folder)
  --strict        any rejected record is a failure
  --report FILE   writes the JSON report
  --quiet         errors only
  --help          this text
`;

await runCommand({ usage, options: BUILD_OPTIONS, positionals: true, main: buildSite });
