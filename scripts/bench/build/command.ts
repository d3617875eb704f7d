import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { runChild } from "../../child.ts";
import { runCommand } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { writeNdjson } from "../../ndjson.ts";
import { PACKAGE_ROOT } from "../../paths.ts";
import { syntheticRecords } from "./synthetic.ts";

const usage = `npm run bench -- build [--tools N] [--source FILE]

Builds a site from nothing, in a folder that is removed afterwards, and prints seconds, pages per
second and peak memory of the process tree for every stage.

  --tools N       N seeded synthetic tools (default: 5000)
  --source FILE   a catalogue instead
`;

const reportSchema = z.object({
  pages: z.number(),
  stages: z.array(z.object({ name: z.string(), seconds: z.number(), peakRssMiB: z.number() })),
  output: z.object({ files: z.number(), bytes: z.number() }),
});

await runCommand({
  usage,
  options: { tools: { type: "string", default: "5000" }, source: { type: "string" } },
  async main({ values, log }) {
    const tools = Number(values.tools);
    if (!Number.isInteger(tools) || tools < 1)
      throw new Failure("--tools takes a whole number from 1", { misuse: true });
    const folder = await mkdtemp(join(tmpdir(), "tool-pages-bench-"));
    try {
      const source =
        values.source === undefined ? join(folder, "tools.ndjson") : resolve(values.source);
      if (values.source === undefined) await writeNdjson(source, stream(syntheticRecords(tools)));
      const report = join(folder, "report.json");
      const args = [source, "--work", folder, "--out", join(folder, "site"), "--report", report];
      const file = join(PACKAGE_ROOT, "scripts", "build.ts");
      await runChild({ name: "build", file, args: [...args, "--quiet"], env: {}, log });
      const result = reportSchema.parse(JSON.parse(await readFile(report, "utf8")));
      process.stdout.write(table(result));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

async function* stream<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

function table({ pages, stages, output }: z.infer<typeof reportSchema>): string {
  const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  const peak = Math.max(...stages.map(({ peakRssMiB }) => peakRssMiB));
  const row = (name: string, seconds: number, mib: number) =>
    `| ${name.padEnd(9)} | ${seconds.toFixed(2).padStart(8)} | ${String(Math.round(pages / Math.max(seconds, 0.01))).padStart(9)} | ${String(mib).padStart(8)} |\n`;
  return [
    `${pages} tools, ${output.files} files, ${Math.round(output.bytes / 2 ** 20)} MiB\n\n`,
    "| stage     |  seconds | tools / s | peak MiB |\n|---|--:|--:|--:|\n",
    ...stages.map(({ name, seconds, peakRssMiB }) => row(name, seconds, peakRssMiB)),
    row("all", total, peak),
  ].join("");
}
