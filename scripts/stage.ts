import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { runCommand } from "./command.ts";
import { Failure } from "./failure.ts";
import { withLock } from "./lock.ts";
import { PACKAGE_ROOT } from "./paths.ts";
import { loadStage, loadStages } from "./pipeline.ts";
import { workPaths } from "./work.ts";

const list = (await loadStages())
  .map(
    ({ name, summary, reads, writes }) =>
      `  ${name.padEnd(10)} ${summary}\n${" ".repeat(13)}reads ${reads.join(", ")}; writes ${writes.join(", ")}\n`,
  )
  .join("");

const usage = `npm run stage -- NAME [SOURCE…] [--work DIR]

Runs the stage NAME of the build on what the stages before it left in .cache; the site of such a run
lies in .cache/output and is not published. In order:

${list}`;

await runCommand({
  usage,
  options: { work: { type: "string", default: PACKAGE_ROOT } },
  positionals: true,
  async main({ values, positionals: [name, ...sources], log }) {
    const stage = await loadStage(name ?? "");
    if (!stage) throw new Failure(`no stage ${JSON.stringify(name ?? "")}`, { misuse: true });
    const work = workPaths(resolve(values.work));
    const output = join(work.root, ".cache", "output");
    await mkdir(output, { recursive: true });
    const site = { siteUrl: "http://localhost:4321", base: "/" };
    const context = { sources, work, output, ...site, log };
    await withLock(join(work.root, ".cache"), () => stage.run(context));
  },
});
