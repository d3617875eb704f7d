import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readNdjson } from "../../scripts/ndjson.ts";
import { workPaths } from "../../scripts/work.ts";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { type Element, elementsOf, shapeOf } from "./dom.ts";
import { type HostileRecord, readHostileSet, type Shown } from "./hostile-set.ts";
import { type Ended, runScript } from "./run-script.ts";

export type PageRecord = HostileRecord & { shown: Shown };

/** One page of a site, parsed. */
export interface ParsedPage {
  url: string;
  elements: Element[];
}

export interface HostileBuild {
  ended: Ended;
  records: HostileRecord[];
  report: z.infer<typeof reportSchema>;
  /** Every page of the site. */
  pages: ReadonlyMap<string, ParsedPage>;
  /** The tool pages, each with its record, as catalogue.ndjson lists them. */
  toolPages: (ParsedPage & { record: PageRecord })[];
}

const reportSchema = catalogueReportSchema.extend({ pages: z.int() }).loose();
const lineSchema = z.object({ server: z.string(), tool: z.string(), url: z.string() });

/** Builds the site of one set of hostile records in a folder, with `site` and `work` in it. */
export async function buildHostileSite(source: string, folder: string): Promise<HostileBuild> {
  const site = join(folder, "site");
  const file = join(folder, "report.json");
  const work = workPaths(join(folder, "work"));
  const args = [source, "--out", site, "--work", work.root, "--report", file];
  const ended = await runScript("scripts/build.ts", args, { cwd: folder });
  if (ended.status !== 0) throw new Error(ended.stderr);
  const records = readHostileSet(source);
  const pages = readPages(site);
  return {
    ended,
    records,
    report: reportSchema.parse(JSON.parse(readFileSync(file, "utf8"))),
    pages,
    toolPages: await toolPagesOf(site, records, pages),
  };
}

export function readPages(site: string): Map<string, ParsedPage> {
  return new Map(parsedPages(site).map((page) => [page.url, page]));
}

/** Tags and attributes of every page, by its URL. */
export function readShapes(site: string): Map<string, string[]> {
  return new Map(parsedPages(site).map(({ url, elements }) => [url, shapeOf(elements)]));
}

function* parsedPages(site: string): Generator<ParsedPage> {
  for (const file of globSync("**/*.html", { cwd: site }).sort()) {
    const url = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
    yield { url, elements: elementsOf(readFileSync(join(site, file), "utf8")) };
  }
}

async function toolPagesOf(
  site: string,
  records: readonly HostileRecord[],
  pages: ReadonlyMap<string, ParsedPage>,
): Promise<HostileBuild["toolPages"]> {
  const byName = new Map<string, PageRecord>();
  for (const { shown, ...record } of records)
    if (shown) byName.set(JSON.stringify([shown.server.id, shown.tool.name]), { ...record, shown });
  const listed: HostileBuild["toolPages"] = [];
  for await (const { server, tool, url } of readNdjson(
    join(site, "catalogue.ndjson"),
    lineSchema,
  )) {
    const record = byName.get(JSON.stringify([server, tool]));
    const page = pages.get(url);
    if (!record || !page) throw new Error(`catalogue.ndjson lists ${url}: no such record or page`);
    listed.push({ ...page, record });
  }
  return listed;
}
