import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { ParseArgsOptionsConfig } from "node:util";
import { z } from "zod";
import { catalogueReportSchema } from "../src/schemas/report.ts";
import { buildId } from "./build-id.ts";
import { folderSize } from "./check/folder-size.ts";
import type { Input } from "./command.ts";
import { Failure } from "./failure.ts";
import { withLock } from "./lock.ts";
import { type Measured, measured } from "./measure.ts";
import { PACKAGE_ROOT } from "./paths.ts";
import { PIPELINE } from "./pipeline.ts";
import { buildAndPublish } from "./publish.ts";
import { searchTotals } from "./search/totals.ts";
import type { Context } from "./stage.types.ts";
import { workPaths } from "./work.ts";

export const BUILD_OPTIONS = {
  out: { type: "string", default: "dist" },
  site: { type: "string", default: "http://localhost:4321" },
  base: { type: "string", default: "/" },
  work: { type: "string", default: PACKAGE_ROOT },
  content: { type: "string" },
  strict: { type: "boolean", default: false },
  "allow-partial": { type: "boolean", default: false },
  "allow-shrink": { type: "boolean", default: false },
  fresh: { type: "boolean", default: false },
  ledger: { type: "string" },
  date: { type: "string" },
  report: { type: "string" },
} satisfies ParseArgsOptionsConfig;

const DAY = z.iso.date();

type BuildInput = Input<typeof BUILD_OPTIONS>;
export type StageFigures = Measured & { name: string };

/** Runs every stage into a fresh folder and publishes it; a failure leaves the site before as it was. */
export async function buildSite({ values, positionals, log }: BuildInput): Promise<void> {
  const work = workPaths(resolve(values.work));
  const address = { siteUrl: siteUrl(values.site), base: basePath(values.base) };
  const build = async (output: string) => {
    const context = { sources: positionals, work, output, ...address, ...choices(values), log };
    const report = await runStages(context, values.strict);
    if (values.report !== undefined) await writeReport(values.report, report);
  };
  // The work files are one build's as well.
  await withLock(join(work.root, ".cache"), () => buildAndPublish(values.out, build));
  log.info(`published in ${JSON.stringify(values.out)}`);
}

/** What the options say of the stages' work. */
function choices(values: BuildInput["values"]) {
  const { content, ledger, date, fresh } = values;
  if (date !== undefined && !DAY.safeParse(date).success)
    throw new Failure(`--date takes a day such as 2026-01-31, not ${JSON.stringify(date)}`, {
      misuse: true,
    });
  return {
    allowPartial: values["allow-partial"],
    fresh,
    ...(content !== undefined && { content: resolve(content) }),
    ...(ledger !== undefined && { ledger: resolve(ledger) }),
    ...(date !== undefined && { date }),
  };
}

async function runStages(context: Omit<Context, "build">, strict: boolean) {
  const { work, log } = context;
  const stages: StageFigures[] = [];
  for (const stage of PIPELINE) {
    const run = async () => stage.run({ ...context, build: await buildId(work) });
    const figures = { name: stage.name, ...(await measured(run)) };
    stages.push(figures);
    log.info(`${stage.name}: ${figures.seconds} s, ${figures.peakRssMiB} MiB at most`);
    if (stage.name === "catalogue" && strict) await refuseRejections(work.report);
  }
  return reportOf({ ...context, build: await buildId(work) }, stages);
}

async function refuseRejections(file: string): Promise<void> {
  const { rejected } = await readReport(file);
  if (rejected.length > 0)
    throw new Failure(
      `${rejected.length} rejected, and --strict takes none; nothing was published`,
    );
}

async function reportOf(context: Context, stages: StageFigures[]) {
  const { records, accepted, rejected, warnings } = await readReport(context.work.report);
  return {
    records,
    accepted,
    rejected,
    warnings,
    pages: accepted,
    stages,
    search: await searchTotals(context),
    output: folderSize(context.output),
  };
}

async function readReport(file: string) {
  return catalogueReportSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

async function writeReport(file: string, report: object): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw new Failure(
      `--site takes an address such as https://example.org (a path goes to --base), not ${JSON.stringify(text)}`,
      {
        misuse: true,
      },
    );
  return url.origin;
}

function basePath(text: string): string {
  const parts = text.split("/").filter((part) => part !== "");
  const plain = parts.every((part) => /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(part));
  if (!text.startsWith("/") || !plain)
    throw new Failure(`--base takes a path such as /docs/, not ${JSON.stringify(text)}`, {
      misuse: true,
    });
  return `/${parts.map((part) => `${part}/`).join("")}`;
}
