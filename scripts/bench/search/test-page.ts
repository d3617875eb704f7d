import { FACET_NAMES, FACETS } from "../../../src/search/facets.ts";

const options = (values: readonly string[]) =>
  ["", ...values].map((value) => `<option value="${value}">${value || "any"}</option>`).join("");

const selects = FACET_NAMES.map(
  (name) => `<select name="${name}" data-filter="${name}">${options(FACETS[name])}</select>`,
).join("");

/** The hooks of SearchPanel.astro on a page of their own, with the script that runs them. */
export function testPage(script: string): string {
  return `<!doctype html><html lang="en" data-base="/" data-search-bundle="/s/">
<head><meta charset="utf-8"><title>search</title></head><body>
<a href="/search/" data-search-open>Search</a>
<div data-search-panel="page">
<form action="/search/" data-search-form><input type="search" name="q" data-search-input>
<input name="server" list="servers" data-filter="server"><datalist id="servers" data-search-servers></datalist>
${selects}<button type="submit">Search</button></form>
<p role="status" data-search-status></p><ol data-search-results></ol>
<button type="button" data-search-more hidden>Show more</button>
<div data-search-ways><a href="/tools/">all servers</a></div>
</div><script type="module" src="${script}"></script></body></html>`;
}
