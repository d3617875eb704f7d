import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CatalogueReport } from "../../src/schemas/report.ts";
import type { Log } from "../log.ts";
import { writeNdjson } from "../ndjson.ts";
import type { Context, Stage } from "../stage.types.ts";
import { importCatalogue } from "./catalogue.ts";
import { formatIssue } from "./issue.ts";

/** Lines printed of each list; the report has them all. */
const MOST_REJECTIONS = 100;
const MOST_WARNINGS = 20;

export const stage: Stage = {
  name: "catalogue",
  summary: "reads the sources and refuses or sets aside what cannot be shown",
  reads: ["sources"],
  writes: ["records", "report"],
  run,
};

async function run({
  sources,
  work,
  log,
  allowPartial = false,
  fresh = false,
}: Context): Promise<void> {
  const scratch = join(dirname(work.records), "scratch.partial");
  const { report, records } = await importCatalogue(sources, { scratch, log, allowPartial, fresh });
  await writeNdjson(work.records, records);
  await writeReport(work.report, report);
  printReport(report, work.report, log);
}

async function writeReport(file: string, report: CatalogueReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.partial`, `${JSON.stringify(report, null, 2)}\n`);
  await rename(`${file}.partial`, file);
}

function printReport(report: CatalogueReport, file: string, log: Log): void {
  const { records, accepted, rejected, warnings } = report;
  printIssues("rejected", rejected, MOST_REJECTIONS, file, log);
  printIssues("warning", warnings, MOST_WARNINGS, file, log);
  log.info(`catalogue: ${accepted} of ${records} records accepted, ${rejected.length} rejected`);
}

function printIssues(
  word: string,
  issues: CatalogueReport["rejected"],
  most: number,
  file: string,
  log: Log,
): void {
  for (const issue of issues.slice(0, most)) log.info(`${word}: ${formatIssue(issue)}`);
  if (issues.length > most) log.info(`${word}: ${issues.length - most} more in ${file}`);
}
