import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { refuseShrinking } from "../scripts/shrink.ts";
import { workPaths } from "../scripts/work.ts";

/** Tools of three servers, `a` to `c`. */
const HUNDRED = { a: 80, b: 15, c: 5 };

async function shrinking(before: Record<string, number>, now: Record<string, number>) {
  const live = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(live, { recursive: true }));
  const work = workPaths(join(live, "work"));
  const lines = (counts: Record<string, number>, key: string) =>
    Object.entries(counts)
      .flatMap(([id, tools]) => Array(tools).fill(`{"${key}":"${id}"}\n`))
      .join("");
  mkdirSync(dirname(work.manifest), { recursive: true });
  writeFileSync(join(live, "catalogue.ndjson"), lines(before, "server"));
  writeFileSync(work.manifest, lines(now, "serverId"));
  await refuseShrinking(live, work);
}

it("takes a catalogue that is as large, larger, or a little smaller", async () => {
  for (const now of [HUNDRED, { ...HUNDRED, a: 90 }, { ...HUNDRED, a: 75 }])
    await expect(shrinking(HUNDRED, now)).resolves.toBeUndefined();
});

it("refuses one that lost more than a twentieth of its tools, and says how to go on", async () => {
  await expect(shrinking(HUNDRED, { ...HUNDRED, a: 74 })).rejects.toThrow(/6 of .*--allow-shrink/);
});

it("refuses a small one that lost a few, and takes it where that is a single tool", async () => {
  await expect(shrinking({ a: 10 }, { a: 7 })).rejects.toThrow(/3 of 10 published tools/);
  await expect(shrinking({ a: 10 }, { a: 9 })).resolves.toBeUndefined();
});

it("refuses one that lost a whole server, however small its share, and names it", async () => {
  const large = { a: 1000, b: 15, c: 1 };
  await expect(shrinking(large, { a: 1000, b: 15 })).rejects.toThrow(/1 server: "c"/);
  await expect(shrinking(large, { a: 1100, b: 15 })).rejects.toThrow(/1 server: "c"/);
});
