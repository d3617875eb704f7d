import { cpSync, rmSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { LAYOUT_FILE } from "../../src/search/layout.ts";
import { type BuiltSearch, RECORDS, resultsOf, searchLab, statusOf } from "./test-lab.ts";
import { rated } from "./test-records.ts";

const lab = searchLab();
const PER_PART = 4;
let bundle: BuiltSearch;
beforeAll(async () => {
  bundle = await lab.build(RECORDS, PER_PART);
});

it("leads whoever imports Pagefind from the folder that pages name to every part", async () => {
  const { page, server, said } = await lab.open(bundle.root);
  // As text: the test runner would rewrite the import.
  const titles = await page.evaluate(`
    import(document.documentElement.dataset.searchBundle + "pagefind.js")
      .then(({ search }) => Promise.all(["plinth", "pergola", "gazebo", "lifted"].map((word) => search(word))))
      .then((answers) => Promise.all(answers.map(({ results: [first] }) => first.data())))
      .then((pages) => pages.map(({ meta }) => meta.title))`);
  expect(titles).toEqual([
    "marked",
    "  spaced\tname ",
    "sub &lt;img src=x onerror=__PWNED__=1&gt;",
    "___PAGEFIND_WEIGHT___10 search",
  ]);
  expect(said).toEqual([]);
  server.close();
});

it("answers an old page from the new build, where the files of its own are gone", async () => {
  const built = await lab.build(RECORDS, PER_PART);
  const { page, server } = await lab.open(built.root);
  expect(await resultsOf(page, "keep_all")).toEqual(["keep_all"]);
  const next = await lab.build([...RECORDS, rated({ name: "brand_new" })], PER_PART);
  rmSync(built.root, { recursive: true });
  cpSync(next.root, built.root, { recursive: true });
  expect(await resultsOf(page, "brand_new")).toEqual(["brand_new"]);
  expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
  expect(await statusOf(page)).not.toMatch(/did not come/);
  server.close();
});

it("tells an old page to reload where the new build's search is of another form", async () => {
  const { page, server } = await lab.open(bundle.root, (path) =>
    path.endsWith(LAYOUT_FILE)
      ? { status: 200, body: Buffer.from('{"format":999,"folder":"next"}') }
      : undefined,
  );
  expect(await resultsOf(page, "keep_all")).toEqual([]);
  expect(await statusOf(page)).toMatch(/Reload the page/);
  server.close();
});
