import type { APIRoute } from "astro";
import { sitePaths } from "../data/site-paths.ts";
import { href } from "../lib/href.ts";
import { inParts } from "../lib/pager.ts";
import { sitemapIndex, URLS_PER_SITEMAP } from "../lib/sitemap.ts";

export const GET: APIRoute = ({ site }) => {
  const files = inParts(sitePaths(), URLS_PER_SITEMAP);
  return new Response(
    sitemapIndex(files.map((_, i) => new URL(href(`/sitemap-${i}.xml`), site).href)),
  );
};
