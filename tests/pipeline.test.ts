import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { loadStages, STAGE_NAMES } from "../scripts/pipeline.ts";
import { runScript } from "./support/run-script.ts";

const INPUTS = ["sources", "content"];
const NAMES: readonly string[] = STAGE_NAMES;

it("names each stage after its folder, and every folder with a stage is in it", () => {
  const folders = globSync("scripts/*/index.ts", { cwd: PACKAGE_ROOT }).map((file) =>
    file.replace(/^scripts\/|\/index\.ts$/g, ""),
  );
  expect(folders.sort()).toEqual(NAMES.toSorted());
});

it("is the order of the npm scripts, each of which runs its stage or its command", () => {
  const text = readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8");
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(text));
  const stages = Object.entries(scripts).filter(([name]) => NAMES.includes(name));
  expect(stages.map(([name]) => name)).toEqual(NAMES);
  for (const [name, command] of stages)
    expect([`node scripts/stage.ts ${name}`, `node scripts/${name}/command.ts`]).toContain(command);
});

it("gives each stage only what is an input or was written by a stage before it", async () => {
  const there = new Set(INPUTS);
  for (const { name, reads, writes } of await loadStages()) {
    expect([name, reads.filter((read) => !there.has(read))]).toEqual([name, []]);
    for (const written of writes) there.add(written);
  }
});

it("is printed by the help of a single stage, in order", async () => {
  const { stdout } = await runScript("scripts/stage.ts", ["--help"]);
  const printed = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map((found) => found[1]);
  expect(printed).toEqual(NAMES);
});
