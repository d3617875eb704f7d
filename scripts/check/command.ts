import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { count, thousands } from "../../src/policy/words.ts";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { countLines } from "../lines.ts";
import { checkSite } from "./check-site.ts";
import { faultLines } from "./fault-lines.ts";
import { listFiles } from "./list-files.ts";

const usage = `npm run check -- [--out DIR]

Reads a built site and lists every fault; exit code 1 if there is one.

  --out DIR   the site (default: dist)
`;

await runCommand({
  usage,
  options: { out: { type: "string", default: "dist" } },
  async main({ values, log }) {
    const root = resolve(values.out);
    if (!existsSync(join(root, "index.html")))
      throw new Failure(`there is no built site in ${JSON.stringify(values.out)}`);
    const faults = await checkSite(root, log);
    for (const line of faultLines(faults)) process.stdout.write(`${line}\n`);
    if (faults.length > 0) throw new Failure(`${count(faults.length, "fault")}`);
    const files = [...listFiles(root)];
    const servers = files.filter(([file]) => /^\/tools\/[^/]+\/policy\.json$/.test(file)).length;
    const tools = await countLines(join(root, "catalogue.ndjson"));
    const mib = Math.round(files.reduce((sum, [, bytes]) => sum + bytes, 0) / 2 ** 20);
    process.stdout.write(
      `no fault: ${count(tools, "tool page")} and ${count(servers, "server")}, each with a valid policy; ${count(files.length, "file")}, ${thousands(mib)} MiB\n`,
    );
  },
});
