import { xmlText } from "./xml-text.ts";

/** The sitemap protocol allows 50,000 URLs a file; a fifth of it keeps each file below 1 MB. */
export const URLS_PER_SITEMAP = 10_000;

/** A `<urlset>`; URLs must be absolute and percent-encoded. */
export function sitemap(urls: string[]): string {
  return document(
    "urlset",
    urls.map((url) => `<url><loc>${xmlText(url)}</loc></url>`),
  );
}

/** A `<sitemapindex>` of sitemap files. */
export function sitemapIndex(urls: string[]): string {
  return document(
    "sitemapindex",
    urls.map((url) => `<sitemap><loc>${xmlText(url)}</loc></sitemap>`),
  );
}

function document(root: string, children: string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...children, `</${root}>`, ""].join("\n");
}
