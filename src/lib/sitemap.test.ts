import { expect, it } from "vitest";
import { sitemap, sitemapIndex } from "./sitemap.ts";

it("lists each address once, escaped for XML", () => {
  const text = sitemap(["https://e.org/a/", 'https://e.org/?a=1&b="<>"']);
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="[^"]+">\n/);
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((found) => found[1])).toEqual([
    "https://e.org/a/",
    "https://e.org/?a=1&amp;b=&quot;&lt;&gt;&quot;",
  ]);
  expect(text.endsWith("</urlset>\n")).toBe(true);
});

it("the index lists the files", () => {
  expect(sitemapIndex(["https://e.org/sitemap-0.xml"])).toContain(
    "<sitemap><loc>https://e.org/sitemap-0.xml</loc></sitemap>",
  );
});
