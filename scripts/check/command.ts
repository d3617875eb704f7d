import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { count } from "../../src/policy/words.ts";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { checkSite } from "./check-site.ts";
import { faultLines } from "./fault-lines.ts";
import { folderSize } from "./folder-size.ts";

const usage = `npm run check -- [--out DIR]

Reads a built site and lists every fault; exit code 1 if there is one.

  --out DIR   the site (default: dist)
`;

await runCommand({
  usage,
  options: { out: { type: "string", default: "dist" } },
  async main({ values }) {
    const root = resolve(values.out);
    if (!existsSync(join(root, "index.html")))
      throw new Failure(`there is no built site in ${JSON.stringify(values.out)}`);
    const faults = await checkSite(root);
    for (const line of faultLines(faults)) process.stdout.write(`${line}\n`);
    if (faults.length > 0) throw new Failure(`${count(faults.length, "fault")}`);
    const { files, bytes } = folderSize(root);
    process.stdout.write(
      `no fault in ${count(files, "file")}, ${Math.round(bytes / 2 ** 20)} MiB\n`,
    );
  },
});
