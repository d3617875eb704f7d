import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { catalogueReportSchema } from "../src/schemas/report.ts";
import { folderSize } from "./check/folder-size.ts";
import { Failure } from "./failure.ts";
import type { Measured } from "./measure.ts";
import { searchTotals } from "./search/totals.ts";
import type { Context } from "./stage.types.ts";

export type StageFigures = Measured & { name: string };

const NO_SEARCH = { records: 0, files: 0, bytes: 0 };

/** The report that `--report` writes. */
export async function reportOf(context: Context, stages: StageFigures[]) {
  const { records, accepted, rejected, warnings } = await readReport(context.work.report);
  return {
    records,
    accepted,
    rejected,
    warnings,
    pages: accepted,
    stages,
    search: context.shard === undefined ? await searchTotals(context) : NO_SEARCH,
    output: folderSize(context.output),
  };
}

export async function refuseRejections(file: string): Promise<void> {
  const { rejected } = await readReport(file);
  if (rejected.length > 0)
    throw new Failure(
      `${rejected.length} rejected, and --strict takes none; nothing was published`,
    );
}

async function readReport(file: string) {
  return catalogueReportSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

export async function writeReport(file: string, report: object): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}
