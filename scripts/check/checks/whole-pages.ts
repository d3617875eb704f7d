import type { Check } from "../check.types.ts";

/** The barest page of ours (404) takes over 2,000 bytes; redirects hold hardly anything. */
const SMALLEST_PAGE = 1500;

/** No file is empty, and every page is complete: doctype, one h1, a title, the closing tag. */
export const wholePages: Check = {
  name: "whole pages",
  page({ file, html, headings }, _, report) {
    if (!/^<!doctype html>/i.test(html)) report(file, "does not begin with a doctype");
    if (!html.trimEnd().endsWith("</html>")) report(file, "is cut off: no </html> at its end");
    if (headings !== 1) report(file, `has ${headings} h1 elements, not one`);
    if (!/<title>[^<]+<\/title>/.test(html)) report(file, "has no title");
    if (html.length < SMALLEST_PAGE && !html.includes('http-equiv="refresh"'))
      report(file, `has ${html.length} characters only`);
  },
  async end(site, report) {
    for (const [file, bytes] of site.files) if (bytes === 0) report(file, "is empty");
  },
};
