import { resolve } from "node:path";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { bringPackage } from "./bring-package.ts";
import { layOut } from "./lay-out.ts";
import { packageSource } from "./package-source.ts";

const usage = `npm run init -- DIR [--name NAME] [--package SPEC]

Lays out a site of your own in DIR, which must be new or empty: package.json, sources/, content/,
.gitignore, .npmrc, README.md, a workflow that publishes it, and tool-pages itself as a package file.

  --name NAME      the name on every page (default: the name of the folder)
  --package SPEC   where npm gets tool-pages from instead, such as file:../tool-pages
`;

await runCommand({
  usage,
  options: { name: { type: "string" }, package: { type: "string" } },
  positionals: true,
  async main({ values, positionals: [dir, ...more] }) {
    if (dir === undefined || more.length > 0)
      throw new Failure("name one folder for the site", { misuse: true });
    const folder = resolve(dir);
    const source = values.package === undefined ? packageSource() : { spec: values.package };
    const { spec } = source;
    const files = await layOut(folder, { spec, ...(values.name && { name: values.name }) });
    for (const file of [...files, ...(await bringPackage(source, folder))])
      process.stdout.write(`${file}\n`);
    process.stdout.write(`\nnext: cd ${dir} && npm install && npm start\n`);
  },
});
