import { resolve } from "node:path";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { layOut } from "./lay-out.ts";
import { packageSpec } from "./package-spec.ts";

const usage = `npm run init -- DIR [--name NAME] [--package SPEC]

Lays out a site of your own in DIR, which must be new or empty: package.json, sources/, content/,
.gitignore, README.md and a workflow that publishes it.

  --name NAME      the name on every page (default: the name of the folder)
  --package SPEC   where npm gets tool-pages from (default: where this one came from)
`;

await runCommand({
  usage,
  options: { name: { type: "string" }, package: { type: "string" } },
  positionals: true,
  async main({ values, positionals: [dir, ...more] }) {
    if (dir === undefined || more.length > 0)
      throw new Failure("name one folder for the site", { misuse: true });
    const folder = resolve(dir);
    const spec = values.package ?? packageSpec(folder);
    const files = await layOut(folder, { spec, ...(values.name && { name: values.name }) });
    for (const file of files) process.stdout.write(`${file}\n`);
    process.stdout.write(`\nnext: cd ${dir} && npm install && npm start\n`);
  },
});
