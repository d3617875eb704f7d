import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../failure.ts";
import { readLines } from "../../../lines.ts";
import type { Row } from "../bench.types.ts";
import { copyPackage } from "../package-copy.ts";

export const start: Row = {
  id: "start",
  summary: "npm start on the bundled catalogue, from nothing to ready",
  async run({ runs, folder, log }) {
    const root = await copyPackage(folder);
    const values: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      log.info(`bench: npm start, run ${run} of ${runs}`);
      for (const made of [".cache", ".dist", "dist", ".astro", join("content", "tools")])
        await rm(join(root, made), { recursive: true, force: true });
      values.push(await secondsToReady(root));
    }
    const target = "≤ 15 s";
    return { lines: [{ measure: "npm start to ready", values, unit: "s", target }], notes: [] };
  },
};

async function secondsToReady(root: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, "scripts", "start.ts"), "--quiet"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  try {
    for await (const { bytes } of readLines(child.stdout))
      if (bytes?.toString().startsWith("ready ")) return (performance.now() - began) / 1000;
    throw new Failure("npm start ended before it was ready");
  } finally {
    child.kill();
    await ended;
  }
}
