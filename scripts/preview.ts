import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCommand } from "./command.ts";
import { Failure } from "./failure.ts";
import { portOf } from "./port.ts";
import { serve } from "./serve.ts";

const usage = `npm run preview -- [--out DIR] [--port N]

Serves a built site with the headers it is meant to have.

  --out DIR   the site (default: dist)
  --port N    the port (default: 4321, or the next free one)
`;

await runCommand({
  usage,
  options: { out: { type: "string", default: "dist" }, port: { type: "string" } },
  async main({ values }) {
    if (!existsSync(join(resolve(values.out), "index.html")))
      throw new Failure(`there is no built site in ${JSON.stringify(values.out)}: npm run build`);
    const { port } = await serve(resolve(values.out), portOf(values.port));
    process.stdout.write(`ready http://localhost:${port}\n`);
  },
});
