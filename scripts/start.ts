import { resolve } from "node:path";
import { BUILD_OPTIONS } from "./build-options.ts";
import { buildSite } from "./build-site.ts";
import { runCommand } from "./command.ts";
import { portOf } from "./port.ts";
import { serve } from "./serve.ts";

const usage = `npm start [-- --port N]

Builds the bundled catalogue and serves the site on http://localhost:4321.

  --port N    the port (default: 4321, or the next free one)
`;

await runCommand({
  usage,
  options: { ...BUILD_OPTIONS, port: { type: "string" } },
  async main(input) {
    const port = portOf(input.values.port);
    await buildSite(input);
    const served = await serve(resolve(input.values.out), port);
    process.stdout.write(`ready http://localhost:${served.port}\n`);
  },
});
