import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readNdjson } from "../../scripts/ndjson.ts";
import { workPaths } from "../../scripts/work.ts";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { type Element, elementsOf } from "./dom.ts";
import { type HostileRecord, readHostileSet, type Shown } from "./hostile-set.ts";
import { type Ended, runScript } from "./run-script.ts";

export type PageRecord = HostileRecord & { shown: Shown };

/** One page of a site, parsed. */
export interface ParsedPage {
  url: string;
  html: string;
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
  const files = globSync("**/*.html", { cwd: site }).sort();
  return new Map(
    files.map((file) => {
      const url = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
      const html = readFileSync(join(site, file), "utf8");
      return [url, { url, html, elements: elementsOf(html) }];
    }),
  );
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
