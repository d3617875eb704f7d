import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { importCatalogue } from "../catalogue/catalogue.ts";
import { folderWith, ndjson, SILENT, sourceRecord } from "../catalogue/test-support.ts";
import { stage as classify } from "../classify/index.ts";
import { writeNdjson } from "../ndjson.ts";
import { workPaths } from "../work.ts";
import { commitLedger } from "./commit-ledger.ts";
import { stage } from "./index.ts";

/** The kinds of events that a ledger holds after catalogues of these texts, each build allowed to be partial. */
async function eventsAfter(...catalogues: string[]): Promise<string[]> {
  const folder = folderWith({});
  const work = workPaths(join(folder, "work"));
  const [source, ledger] = [join(folder, "x.ndjson"), join(folder, "ledger.ndjson")];
  mkdirSync(dirname(work.records), { recursive: true });
  for (const text of catalogues) {
    writeFileSync(source, text);
    const allowed = { log: SILENT, allowPartial: true };
    const scratch = join(folder, "scratch");
    const { report, records } = await importCatalogue([source], { scratch, ...allowed });
    await writeNdjson(work.records, records);
    writeFileSync(work.report, JSON.stringify(report));
    const site = { siteUrl: "https://e.org", base: "/", output: join(folder, "site") };
    const context = { sources: [source], work, ...site, ledger, ...allowed };
    await classify.run(context);
    await stage.run(context);
    await commitLedger(context);
  }
  return [...readFileSync(ledger, "utf8").matchAll(/"kind":"(\w+)"/g)].map(([, kind = ""]) => kind);
}

const both = ndjson(sourceRecord({ name: "x" }), sourceRecord({ name: "y" }));
const one = ndjson(sourceRecord({ name: "x" }));

it("tells of a tool that is gone from a whole catalogue, in a build that may take part of one as well", async () => {
  expect((await eventsAfter(both, one)).sort()).toEqual(["added", "added", "removed"]);
});

it("tells nothing of the tools that a catalogue was cut short before", async () => {
  expect(await eventsAfter(both, both.slice(0, -20))).toEqual(["added", "added"]);
});
