import { createReadStream } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import type { Line, Row } from "../bench.types.ts";
import { buildOurs, freshPlace } from "../our-build.ts";
import { copyPackage, editComponent } from "../package-copy.ts";

const recordSchema = z.looseObject({ tool: z.looseObject({ description: z.string().optional() }) });

export const rebuild: Row = {
  id: "rebuild",
  summary: "a second build after no change, after 1 % or one tool changed, after a component edit",
  async run({ source, runs, folder, log }) {
    const root = await copyPackage(folder);
    const file = join(folder, "changing.ndjson");
    const seconds: Record<"cold" | "same" | "percent" | "one" | "component", number[]> = {
      cold: [],
      same: [],
      percent: [],
      one: [],
      component: [],
    };
    const records = (await readText(source)).trimEnd().split("\n");
    const every = Math.ceil(records.length / Math.max(1, Math.round(records.length / 100)));
    for (let run = 1; run <= runs; run += 1) {
      const place = await freshPlace(folder, root);
      const build = async (name: keyof typeof seconds, before: () => unknown = () => undefined) => {
        log.info(`bench: rebuild ${name}, run ${run} of ${runs}`);
        await before();
        seconds[name].push((await buildOurs(place, file)).seconds);
      };
      await build("cold", () => writeFile(file, `${records.join("\n")}\n`));
      await build("same");
      await build("percent", () => changeEvery(records, every, run, file));
      await build("one", () => changeEvery(records, records.length, run, file));
      await build("component", () => editComponent(root, run));
      await rm(place.work, { recursive: true });
    }
    const toCold = (values: number[]) => values.map((value, i) => value / (seconds.cold[i] ?? 1));
    const lines: Line[] = [
      { measure: "cold build", values: seconds.cold, unit: "s" },
      { measure: "rebuild, nothing changed", values: seconds.same, unit: "s", target: "≤ 3 s" },
      { measure: "the same ÷ cold", values: toCold(seconds.same), unit: "ratio", target: "≤ 0.05" },
      {
        measure: "rebuild, 1 % changed ÷ cold",
        values: toCold(seconds.percent),
        unit: "ratio",
        target: "≤ 0.40",
      },
      {
        measure: "rebuild, one changed ÷ cold",
        values: toCold(seconds.one),
        unit: "ratio",
        target: "≤ 0.25",
      },
      {
        measure: "rebuild after a component edit ÷ cold",
        values: toCold(seconds.component),
        unit: "ratio",
        target: "≤ 1.0",
      },
    ];
    return { lines, notes: [] };
  },
};

/** Changes the description of the first record and of every `every`-th after it, and writes all. */
async function changeEvery(records: string[], every: number, run: number, file: string) {
  for (let i = 0; i < records.length; i += every) {
    const record = recordSchema.parse(JSON.parse(records[i] ?? ""));
    record.tool.description = `${record.tool.description ?? ""} Changed ${run}.`;
    records[i] = JSON.stringify(record);
  }
  await writeFile(file, `${records.join("\n")}\n`);
}

async function readText(file: string): Promise<string> {
  if (!file.endsWith(".gz")) return readFile(file, "utf8");
  const parts: Buffer[] = [];
  for await (const part of createReadStream(file).pipe(createGunzip())) parts.push(part);
  return Buffer.concat(parts).toString();
}
