import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readNdjson } from "../../ndjson.ts";
import type { MakeCheck } from "../check.types.ts";
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
export const counts: MakeCheck = (site, report) => {
  const pages = new Set<string>();
  let bundle = "";
  return {
    name: "counts",
    page({ file, html }) {
      if (html.includes('<article class="sheet">')) pages.add(file);
      if (file === "/index.html") bundle = /data-search-bundle="([^"]*)"/.exec(html)?.[1] ?? "";
    },
    async end() {
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
        if (!pages.has(file)) report(file, "is in catalogue.ndjson but is no page");
        if (!mapped.has(file)) report(file, "is in catalogue.ndjson but not in the sitemap");
      }
      for (const file of pages)
        if (!listed.has(file)) report(file, "is a page but not in catalogue.ndjson");
      for (const file of mapped)
        if (!site.files.has(file)) report(file, "is in the sitemap but is no page");
      const found = await searchRecords(join(site.root, bundle.slice(site.base.length)));
      if (found !== listed.size)
        report("", `the search index holds ${found} records, catalogue.ndjson ${listed.size}`);
      if (site.accepted !== undefined && site.accepted !== listed.size)
        report("", `${site.accepted} records were accepted, catalogue.ndjson holds ${listed.size}`);
    },
  };
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
