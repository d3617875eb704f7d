import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { workPaths } from "../work.ts";
import { stage } from "./index.ts";
import { folderWith, ndjson, sourceRecord } from "./test-support.ts";

it("the stage writes records, report and a line for each fault, and no other file", async () => {
  const folder = folderWith({
    "x.ndjson": ndjson(
      sourceRecord(),
      sourceRecord({ name: "" }),
      sourceRecord({ name: "n", title: 5 }),
    ),
  });
  const work = workPaths(join(folder, "work"));
  const lines: string[] = [];
  const log = { progress() {}, info: (line: string) => lines.push(line), error() {} };
  const sources = [join(folder, "x.ndjson")];
  await stage.run({ sources, work, output: "", siteUrl: "", base: "/", log });
  expect(readFileSync(work.records, "utf8").split("\n")).toHaveLength(3);
  const report = catalogueReportSchema.parse(JSON.parse(readFileSync(work.report, "utf8")));
  expect([report.records, report.accepted]).toEqual([3, 2]);
  expect(readdirSync(dirname(work.records)).sort()).toEqual(["records.ndjson", "report.json"]);
  expect(lines.map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
    'rejected: x.ndjson:2 server "acme/x" tool "" tool.name: blank',
    'warning: x.ndjson:3 server "acme/x" tool "n" tool.title: set aside: not a string',
    "catalogue: 2 of 3 records accepted, 1 rejected",
  ]);
});
