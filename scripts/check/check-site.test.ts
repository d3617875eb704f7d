import { rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { FORMAT } from "../../src/search/layout.ts";
import { folderWith, SILENT } from "../catalogue/test-support.ts";
import { groupEntries } from "../search/groups.ts";
import { entryOf } from "../search/member.ts";
import { nameShards } from "../search/shards.ts";
import { rated } from "../search/test-records.ts";
import { checkSite } from "./check-site.ts";

const POLICY = '{"version":"1","default":"deny","tools":{"x":{}}}';
const FILLER = "A sentence that makes the page as long as a page is. ".repeat(40);

function page(main: string, title = "Title"): string {
  return `<!DOCTYPE html><html lang="en" data-base="/docs/" data-search-bundle="/docs/s/"><head><title>${title}</title><meta name="description" content="<h1>&quot;<pre data-policy><a href="><link rel="icon" href="/docs/icon.svg"></head><body><h1 id="top">H</h1>${main}<p>${FILLER}</p></body></html>\n`;
}

const sheet = (policy: string, name = "x") =>
  page(
    `<article class="sheet"><b data-field="name" class="">get_${name}</b><div data-field="description">Gets
&lt;${name}> &amp; &quot;more&quot;.</div><i data-field="risk" data-value="low">Low</i><i data-field="category" data-value="read">Read</i><a href="../">Up</a> <a href="#top">Top</a> <a href="mailto:a@e.org">Write</a> a data-policy = in text &lt;a href=&quot;x&quot;&gt;<pre tabindex="0" data-policy><code>${policy.replaceAll('"', "&quot;")}</code></pre></article>`,
  );

const line = (tool: string) =>
  `${JSON.stringify({ server: "a", tool: `get_${tool}`, url: `/docs/tools/a/${tool}/`, category: "read", risk: "low", fingerprint: "f" })}\n`;
const locs = (...paths: string[]) =>
  paths.map((path) => `<loc>https://e.org/docs${path}</loc>`).join("\n");

const RECORDS = ["x", "y"].map((name) => ({
  ...rated({ name: `get_${name}`, description: `Gets\r\n<${name}> & "more".` }, { id: "a" }),
  path: { server: "a", tool: name },
}));
const SHARDS = nameShards(groupEntries(RECORDS.map(entryOf)));
const packed = (text: string) => gzipSync(`pagefind_dcd${text}`);

/** A site of two tools, as small as one without a fault can be. */
const SITE: ReadonlyMap<string, string> = new Map([
  ["icon.svg", "<svg/>"],
  ["index.html", page('<a href="/docs/tools/a/">A</a> <a href="https://e.org/">E</a>')],
  ["404.html", page("Nothing here.")],
  ["tools/a/index.html", page('<a href="x/">x</a> <a href="y/">y</a> <a href="policy.json">p</a>')],
  ["tools/a/policy.json", POLICY],
  ["tools/a/x/index.html", sheet(POLICY)],
  ["tools/a/y/index.html", sheet(POLICY, "y")],
  ["catalogue.ndjson", line("x") + line("y")],
  ["sitemap-index.xml", locs("/sitemap-0.xml")],
  ["sitemap-0.xml", locs("/", "/tools/a/", "/tools/a/x/", "/tools/a/y/")],
  ["s/index.json", layout(2)],
  ["s/b1/pagefind-entry.json", entry(2)],
  ...[...SHARDS.files].map(([file, text]): [string, string] => [`s/n1/${file}`, text]),
]);
/** The full-text index beside it. */
const PACKED = {
  "s/b1/pagefind.en_1.pf_meta": packed("meta"),
  "s/b1/index/en_1.pf_index": packed("index"),
  "s/b1/fragment/en_1.pf_fragment": packed("{}"),
};

/** The layout of a search bundle that says it holds so many records. */
function layout(records: number): string {
  return JSON.stringify({
    format: FORMAT,
    folder: "n1",
    records,
    parts: [{ folder: "b1", records }],
    ...SHARDS.lists,
  });
}

/** What Pagefind says of an index of so many records. */
function entry(records: number): string {
  return JSON.stringify({ version: "1", languages: { en: { page_count: records } } });
}

type Change = string | Buffer | null | ((text: string) => string);

/** The faults of the site with some files changed; null removes one. */
async function faults(changes: { [file: string]: Change } = {}, accepted = 2): Promise<string[]> {
  const root = folderWith({ ...Object.fromEntries(SITE), ...PACKED });
  const file = join(root, "..", `${basename(root)}.rated.ndjson`);
  writeFileSync(file, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(""));
  onTestFinished(() => rmSync(file));
  for (const [file, change] of Object.entries(changes)) {
    if (change === null) rmSync(join(root, file));
    else {
      const text = typeof change === "function" ? change(SITE.get(file) ?? "") : change;
      await mkdir(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  }
  const found = await checkSite(root, SILENT, { accepted, rated: file });
  return found.map(({ check, file, message }) => `${check}: ${file} ${message}`);
}

const X = "tools/a/x/index.html";
const into = (markup: string) => (text: string) =>
  text.replace("</article>", `${markup}</article>`);
const without = (part: string) => (text: string) => text.replace(part, "");
const policyOf = (text: string) => sheet(text);

describe("check", () => {
  it("finds nothing in a site without a fault, whatever its texts look like", async () => {
    expect(await faults()).toEqual([]);
  });

  it("takes a stranger's address for one of elsewhere, whatever host it names", async () => {
    const link = '<a href="http://site.invalid/nowhere#x">their site</a>';
    expect(await faults({ [X]: into(link) })).toEqual([]);
  });

  it.each<[string, { [file: string]: Change }, string]>([
    [
      "a page is missing",
      { [X]: null },
      "counts: /tools/a/x/index.html is in catalogue.ndjson but",
    ],
    ["a page is missing that is linked", { [X]: null }, 'links: /tools/a/index.html "x/" leads'],
    ["a page is cut off", { [X]: (t) => t.slice(0, -20) }, `whole pages: /${X} is cut off`],
    ["a page is empty", { [X]: "" }, `whole pages: /${X} is empty`],
    ["any file is empty", { "icon.svg": "" }, "whole pages: /icon.svg is empty"],
    ["a page has no doctype", { [X]: without("<!DOCTYPE html>") }, `whole pages: /${X} does not`],
    ["a page has no title", { [X]: without("Title") }, `whole pages: /${X} has no title`],
    ["a page has two h1", { [X]: into("<h1>2</h1>") }, `whole pages: /${X} has 2 h1 elements`],
    ["a page holds hardly anything", { [X]: without(FILLER) }, `whole pages: /${X} has `],
    ["a link is dead", { [X]: into('<a href="/docs/z/">z</a>') }, `links: /${X} "/docs/z/" leads`],
    ["a link lacks its slash", { [X]: into('<a href="../y">y</a>') }, `links: /${X} "../y" leads`],
    ["an image is missing", { [X]: into('<img src="/docs/i.png">') }, `links: /${X} "/docs/i.png"`],
    ["a link is badly encoded", { [X]: into('<a href="%zz">z</a>') }, `links: /${X} "%zz" leads`],
    ["a link leaves the base", { [X]: into('<a href="/tools/">t</a>') }, "leads out of the base"],
    [
      "a fragment is dead",
      { [X]: into('<a href="#z">z</a>') },
      `links: /${X} "#z" names no element`,
    ],
    ["a link runs code", { [X]: into('<a class="x" href="javascript:alert(1)">') }, "has a scheme"],
    ["it does so in disguise", { [X]: into('<a href=" &#74;ava\nscript:x">') }, "has a scheme"],
    ["a link holds data", { [X]: into('<a href="data:text/html,x">') }, "has a scheme"],
    ["a link is none", { [X]: into('<a href="https://[">') }, "is no address"],
    [
      "a policy is no JSON",
      { [X]: policyOf("{") },
      `policies: /${X} has a policy that is not valid`,
    ],
    [
      "a policy has a key of another dialect",
      { [X]: policyOf('{"version":"1","default":"deny","rate_limit":1}') },
      `policies: /${X} has a policy that is not valid`,
    ],
    [
      "a second policy of a page is not valid",
      { [X]: into('<pre data-policy-variant=""><code>[]</code></pre>') },
      `policies: /${X} has a policy that is not valid`,
    ],
    [
      "a policy holds markup",
      { [X]: into("<pre data-policy><code>{<b>}</b></code></pre>") },
      `policies: /${X} has a policy block that could not be read`,
    ],
    [
      "the policy of a server is not valid",
      { "tools/a/policy.json": "null" },
      "policies: /tools/a/policy.json has a policy that is not valid",
    ],
    ["an id stands twice", { [X]: into('<p id="top"></p>') }, `collisions: /${X} has the id "top"`],
    ["two files fold to one", { "tools/a/X/y": "x", "tools/a/x/Y": "x" }, "collides with"],
    ["they do so by Unicode", { "tools/\u212a/f": "x", "tools/k/f": "x" }, "collides with"],
    [
      "the sitemap lacks a tool",
      { "sitemap-0.xml": without("https://e.org/docs/tools/a/x/") },
      `counts: /${X} is in catalogue.ndjson but not in the sitemap`,
    ],
    [
      "the sitemap names a page too many",
      { "sitemap-0.xml": (t) => t + locs("/z/") },
      "counts: /z/index.html is in the sitemap but is no page",
    ],
    ["the sitemap is missing", { "sitemap-0.xml": null }, "counts:  could not be checked: "],
    [
      "catalogue.ndjson lacks a line",
      { "catalogue.ndjson": line("x") },
      "counts: /tools/a/y/index.html is a page but not in catalogue.ndjson",
    ],
    [
      "catalogue.ndjson has a line twice",
      { "catalogue.ndjson": (t) => t + line("x") },
      `counts: /${X} stands in catalogue.ndjson twice`,
    ],
    [
      "catalogue.ndjson is missing",
      { "catalogue.ndjson": null },
      "counts:  could not be checked: ",
    ],
    ["it is no NDJSON", { "catalogue.ndjson": "{" }, "counts:  could not be checked: "],
    ["search holds a record too few", { "s/index.json": layout(1) }, "counts:  the search index"],
    [
      "the full text holds a record too few",
      { "s/b1/pagefind-entry.json": entry(1) },
      "counts:  the full-text index holds 1",
    ],
    [
      "the full text is missing",
      { "s/b1/pagefind-entry.json": null },
      "counts:  the full-text index holds -1",
    ],
    ["the search index is missing", { "s/index.json": null }, "counts:  the search index holds -1"],
    ...Object.keys(PACKED).flatMap((file): [string, { [file: string]: Change }, string][] => [
      [`${file} is cut`, { [file]: packed("{}").subarray(0, -9) }, `search: /${file} cannot be`],
      [`${file} is another's`, { [file]: gzipSync("x") }, `search: /${file} is of no known form`],
    ]),
    [
      "a result of the full text is no JSON",
      { "s/b1/fragment/en_1.pf_fragment": packed("{") },
      "search: /s/b1/fragment/en_1.pf_fragment cannot be",
    ],
    ["a shard of names is missing", { "s/n1/names/0.txt": null }, "search:  could not be checked:"],
    [
      "a name is not found",
      { "s/n1/names/0.txt": (t) => t.replaceAll("get_x", "got_z") },
      'search:  the search answers "get_x" with',
    ],
    ...Object.entries({
      name: [">get_x<", ">get_y<"],
      description: ["Gets\n", "Gets"],
      risk: ['"low"', '"high"'],
      category: ['"read"', '"write"'],
    }).map(([field, [from = "", to = ""]]): [string, { [file: string]: Change }, string] => [
      `a page shows another ${field}`,
      { [X]: (text) => text.replace(from, to) },
      `records: /${X} shows another ${field} than`,
    ]),
    [
      "a page has no description",
      { [X]: (t) => t.replace(/<div.*?<\/div>/s, "") },
      `records: /${X} shows another description than`,
    ],
    ["the search index is broken", { "s/index.json": "{" }, "counts:  the search index holds -1"],
  ])("says so where %s", async (_, changes, fault) => {
    expect(await faults(changes)).toContainEqual(expect.stringContaining(fault));
  });

  it("says so where another number of records was accepted", async () => {
    expect(await faults({}, 3)).toEqual([
      "counts:  3 records were accepted, catalogue.ndjson holds 2",
    ]);
  });
});
