import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ENTRY_FILE, LAYOUT_FILE, readLayout } from "../../src/search/layout.ts";
import { treeOf } from "../../tests/support/tree.ts";
import { searchRecords } from "../check/search-records.ts";
import { type BuiltSearch, RECORDS, resultsOf, searchLab, statusOf } from "./test-lab.ts";
import { rated } from "./test-records.ts";
import { searchTotals } from "./totals.ts";

const lab = searchLab();
const PER_PART = 4;
const layoutOf = ({ root }: BuiltSearch) =>
  readLayout(JSON.parse(readFileSync(join(root, LAYOUT_FILE), "utf8")));

let whole: BuiltSearch;
let parts: BuiltSearch;
beforeAll(async () => {
  whole = await lab.build(RECORDS);
  parts = await lab.build(RECORDS, PER_PART);
});

describe("the search bundle", () => {
  it("holds every record, once in the full text and once in the name shards", async () => {
    for (const built of [whole, parts]) {
      const all = { names: RECORDS.length, texts: RECORDS.length };
      expect(await searchRecords(built.root)).toEqual(all);
      const entry = JSON.parse(readFileSync(join(built.root, ENTRY_FILE), "utf8"));
      expect(entry.languages.en.page_count).toBe(RECORDS.length);
      const totals = await searchTotals(built);
      expect(totals.records).toBe(RECORDS.length);
      expect(totals.files).toBe(Object.keys(treeOf(built.root)).length);
    }
    expect(layoutOf(whole).parts).toHaveLength(1);
    expect(layoutOf(parts).parts).toHaveLength(4);
  });

  it("has the same bytes when it is made again, and no interface of Pagefind", async () => {
    const again = await lab.build(RECORDS, PER_PART);
    expect(treeOf(again.root)).toEqual(treeOf(parts.root));
    const files = Object.keys(treeOf(parts.root));
    expect(files.filter((file) => /ui|highlight|worker/.test(file))).toEqual([]);
  });

  it("has other folders where another tool is in it, but for the parts without that tool", async () => {
    const next = await lab.build([...RECORDS, rated({ name: "brand_new" })], PER_PART);
    const [before, after] = [layoutOf(parts), layoutOf(next)];
    expect(after.folder).not.toBe(before.folder);
    const folders = new Set(before.parts.map(({ folder }) => folder));
    expect(after.parts.filter(({ folder }) => !folders.has(folder))).toHaveLength(1);
  });

  it("is searched, counted and filtered as one where the full text is in parts", async () => {
    const { page, server, said } = await lab.open(parts.root);
    for (const [text, name] of [
      ["plinth", "marked"],
      ["gazebo", "sub &lt;img src=x onerror=__PWNED__=1&gt;"],
      ["pergola", "  spaced\tname "],
      ["会議", "calendar"],
    ] as const)
      expect(await resultsOf(page, text)).toEqual([name]);
    expect((await resultsOf(page, "archive cupboard")).sort()).toEqual(["drop_all", "keep_all"]);
    expect(await statusOf(page)).toBe("2 tools");
    expect(await resultsOf(page, "archive cupboard risk:critical")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "qqqzzz")).toEqual([]);
    expect(said).toEqual([]);
    const once = server.requests.filter((path) => /wasm|pagefind\.js$/.test(path));
    expect(once).toHaveLength(2);
    server.close();
  });
});
