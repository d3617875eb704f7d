import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readNdjson } from "../../ndjson.ts";
import { bundleFolder } from "../bundle-folder.ts";
import type { Check } from "../check.types.ts";
import { searchRecords } from "../search-records.ts";

const catalogueLineSchema = z.strictObject({
  server: z.string(),
  tool: z.string(),
  url: z.string(),
  category: z.string(),
  risk: z.string(),
  fingerprint: z.string(),
});

/** Accepted records, tool pages, catalogue.ndjson, sitemap and search hold the same tools. */
export const counts: Check = {
  name: "counts",
  async end(site, report) {
    const listed = new Set<string>();
    for await (const { url } of readNdjson(
      join(site.root, "catalogue.ndjson"),
      catalogueLineSchema,
    )) {
      const file = fileOf(url, site.base);
      if (listed.has(file)) report(file, "stands in catalogue.ndjson twice");
      listed.add(file);
    }
    const mapped = new Set((await sitemapUrls(site.root)).map((url) => fileOf(url, site.base)));
    for (const file of listed) {
      if (!site.toolPages.has(file)) report(file, "is in catalogue.ndjson but is no page");
      if (!mapped.has(file)) report(file, "is in catalogue.ndjson but not in the sitemap");
    }
    for (const file of site.toolPages)
      if (!listed.has(file)) report(file, "is a page but not in catalogue.ndjson");
    for (const file of mapped)
      if (!site.files.has(file)) report(file, "is in the sitemap but is no page");
    const { names, texts } = await searchRecords(await bundleFolder(site));
    for (const [index, found] of [
      ["search index", names],
      ["full-text index", texts],
    ])
      if (found !== listed.size)
        report("", `the ${index} holds ${found} records, catalogue.ndjson ${listed.size}`);
    if (site.accepted !== undefined && site.accepted !== listed.size)
      report("", `${site.accepted} records were accepted, catalogue.ndjson holds ${listed.size}`);
  },
};

async function sitemapUrls(root: string): Promise<string[]> {
  const locs = async (file: string) => {
    const text = await readFile(join(root, file), "utf8");
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => found[1] ?? "");
  };
  const parts = await locs("sitemap-index.xml");
  const urls = await Promise.all(parts.map((part) => locs(part.slice(part.lastIndexOf("/") + 1))));
  return urls.flat();
}

/** The file behind an absolute or root-relative URL of the site. */
function fileOf(url: string, base: string): string {
  const { pathname } = new URL(url, "http://site.invalid");
  return `/${decodeURI(pathname).slice(base.length)}index.html`;
}
