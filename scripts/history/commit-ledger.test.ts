import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCatalogue } from "../catalogue/catalogue.ts";
import { folderWith, ndjson, SILENT, sourceRecord } from "../catalogue/test-support.ts";
import { stage as classify } from "../classify/index.ts";
import { writeNdjson } from "../ndjson.ts";
import { workPaths } from "../work.ts";
import { changesLedger, commitLedger } from "./commit-ledger.ts";
import { stage } from "./index.ts";

/** Everything up to the history of a catalogue of these tools. */
async function buildOf(folder: string, ledger: string, ...tools: string[]) {
  const work = workPaths(join(folder, "work"));
  const source = join(folder, "catalogue.ndjson");
  writeFileSync(source, ndjson(...tools.map((name) => sourceRecord({ name }))));
  mkdirSync(dirname(work.records), { recursive: true });
  const scratch = join(folder, "scratch");
  const { report, records } = await importCatalogue([source], { scratch, log: SILENT });
  await writeNdjson(work.records, records);
  writeFileSync(work.report, JSON.stringify(report));
  const site = { siteUrl: "https://e.org", base: "/", output: join(folder, "site") };
  const context = { sources: [source], work, ...site, ledger, log: SILENT };
  await classify.run(context);
  await stage.run(context);
  return context;
}

const linesOf = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;

describe("the ledger of a published build", () => {
  it("is made with its folder, and then is what the next one reads", async () => {
    const folder = folderWith({});
    const file = join(folder, "kept", "ledger.ndjson");
    const first = await buildOf(folder, file, "x", "y");
    expect([changesLedger(first), existsSync(file)]).toEqual([true, false]);
    await commitLedger(first);
    expect([changesLedger(first), linesOf(file)]).toEqual([false, 2]);
    await commitLedger(await buildOf(folder, file, "y", "z"));
    expect(linesOf(file)).toBe(3);
    expect(readdirSync(join(folder, "kept"))).toEqual(["ledger.ndjson"]);
  });

  it("is left alone where nothing changed, and by a build of one shard", async () => {
    const folder = folderWith({});
    const file = join(folder, "ledger.ndjson");
    await commitLedger(await buildOf(folder, file, "x"));
    chmodSync(file, 0o444);
    const again = await buildOf(folder, file, "x");
    expect(changesLedger(again)).toBe(false);
    const shard = { ...(await buildOf(folder, file, "x", "y")), shard: "1/2" };
    expect(changesLedger(shard)).toBe(false);
    await commitLedger(shard);
    expect(linesOf(file)).toBe(1);
  });

  it("is not put over what somebody else wrote meanwhile", async () => {
    const folder = folderWith({ "ledger.ndjson": "" });
    const file = join(folder, "ledger.ndjson");
    const build = await buildOf(folder, file, "x");
    writeFileSync(file, "theirs\n");
    await expect(commitLedger(build)).rejects.toThrow("changed by somebody else");
    expect(readFileSync(file, "utf8")).toBe("theirs\n");
    const unborn = await buildOf(folder, join(folder, "new.ndjson"), "x");
    writeFileSync(join(folder, "new.ndjson"), "theirs\n");
    await expect(commitLedger(unborn)).rejects.toThrow("changed by somebody else");
  });

  it("stays a link where it is one", async () => {
    const folder = folderWith({ "real/ledger.ndjson": "" });
    const link = join(folder, "ledger.ndjson");
    symlinkSync(join("real", "ledger.ndjson"), link);
    await commitLedger(await buildOf(folder, link, "x"));
    expect(linesOf(join(folder, "real", "ledger.ndjson"))).toBe(1);
  });

  it("leaves nothing behind for a build without one", async () => {
    const folder = folderWith({});
    const { ledger: _, ...context } = await buildOf(folder, join(folder, "ledger.ndjson"), "x");
    await stage.run(context);
    expect(existsSync(context.work.history)).toBe(false);
    expect(changesLedger(context)).toBe(false);
    await commitLedger(context);
  });

  it("takes its days from the analyses where no day is given", async () => {
    const folder = folderWith({});
    const file = join(folder, "ledger.ndjson");
    const context = await buildOf(folder, file, "x");
    const rated = readFileSync(context.work.rated, "utf8");
    const dated = (date: string) => `"analysis":{"date":"${date}"},"setAside"`;
    const days = ["2026-03-04T23:00:00Z", "2025-01-01"];
    const lines = days.map((day) =>
      rated.replace('"setAside"', dated(day)).replace(/"x"/g, `"x${day.length}"`),
    );
    writeFileSync(context.work.rated, lines.join(""));
    await stage.run(context);
    await commitLedger(context);
    expect(readFileSync(file, "utf8").match(/"date":"[^"]*"/g)).toEqual(
      Array(2).fill('"date":"2026-03-04"'),
    );
  });
});
