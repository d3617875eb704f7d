import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Rated } from "../../src/schemas/rated.ts";
import { LAYOUT_FILE, SEARCH_DIR } from "../../src/search/layout.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../../tests/browser.ts";
import { type Fault, type SourceServer, serveSources } from "../bench/search/source-server.ts";
import { testPage } from "../bench/search/test-page.ts";
import { createLog } from "../log.ts";
import { workPaths } from "../work.ts";
import { RECORDS_PER_PART, writeSearch } from "./index.ts";
import { rated } from "./test-records.ts";
import { searchTotals } from "./totals.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
const log = createLog({ quiet: true });

/** Runs the stage on some records; gives the folder of the search, which stays with them. */
async function build(
  records: readonly Rated[],
  build_: string,
  partSize = RECORDS_PER_PART,
): Promise<string> {
  const output = join(folder, build_);
  const file = join(folder, `${build_}.ndjson`);
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const work = { ...workPaths(folder), rated: file };
  await writeSearch({ work, output, build: build_, log }, partSize);
  return join(output, SEARCH_DIR);
}

const DESTROY = { risk: "critical", category: "destructive" } as const;
const hostileName = "___PAGEFIND_WEIGHT___10 search";
const records = [
  rated({ name: "search", description: "Looks things up." }),
  rated({ name: "search search search search", description: "search ".repeat(500) }),
  rated({
    name: hostileName,
    description: "boring ___PAGEFIND_WEIGHT___10 lifted ___END_PAGEFIND_WEIGHT___",
  }),
  rated(
    { name: "drop_all", description: "Empties the archive cupboard." },
    { id: "acme/db", name: "Archive" },
    DESTROY,
  ),
  rated({ name: "keep_all", description: "Fills the archive cupboard." }),
  rated({ name: "calendar", description: "カレンダーの予定を作成します。会議を検索" }),
  rated(
    { name: "marked", description: "a </mark><mark><img src=x onerror=__PWNED__=1> plinth" },
    { id: "evil/<img src=x onerror=__PWNED__=1>", name: "<img src=x onerror=__PWNED__=1>" },
  ),
  rated({ name: "sub &lt;img src=x onerror=__PWNED__=1&gt;", description: "gazebo" }),
  rated({ name: "$ref", description: "A dollar sign." }),
  rated({ name: "  spaced\tname ", description: "pergola" }),
  rated({ name: " search", description: "With a space." }),
  rated({ name: "???" }, { id: "?" }),
];

let browser: Browser;
let bundle: string;

beforeAll(async () => {
  bundle = await build(records, "test");
  browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: CHROMIUM_FLAGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the search page on a bundle; what the console and the network say is kept. */
async function open(fault?: Fault): Promise<{ page: Page; server: SourceServer; said: string[] }> {
  const server = await serveSources(testPage("/scripts/bench/search/harness.ts"), bundle, fault);
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(`${server.origin}/search/`);
  return { page, server, said };
}

async function resultsOf(page: Page, text: string): Promise<string[]> {
  await page.fill("[data-search-input]", "");
  await page.fill("[data-search-input]", text);
  await page.waitForSelector('[data-search-results][aria-busy="false"]', { state: "attached" });
  return page.locator("[data-search-result] .search-name").allTextContents();
}

const status = (page: Page) => page.locator("[data-search-status]").textContent();

describe("the search bundle", () => {
  it("holds every record, once in Pagefind and once in the shards", async () => {
    const entry = JSON.parse(readFileSync(join(bundle, "pagefind-entry.json"), "utf8"));
    expect(entry.languages.en.page_count).toBe(records.length);
    const totals = await searchTotals({ output: join(folder, "test"), build: "test" });
    expect(totals.records).toBe(records.length);
    const files = readdirSync(join(bundle, "test"), { recursive: true, withFileTypes: true });
    expect(totals.files).toBe(files.filter((file) => file.isFile()).length);
  });

  it("has the same bytes when it is made again, and no interface of Pagefind", async () => {
    const first = join(bundle, "test");
    const again = join(await build(records, "again"), "again");
    const list = (root: string) => readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
    expect(list(again)).toEqual(list(first));
    for (const file of list(first).filter((name) => /\.\w+$/.test(name)))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(first, file)))).toBe(true);
    expect(list(first).filter((file) => /ui|highlight/.test(file))).toEqual([]);
  });

  it("finds every record first by its name, and shows the name exactly", async () => {
    const { page, server, said } = await open();
    for (const { tool } of records) expect((await resultsOf(page, tool.name))[0]).toBe(tool.name);
    expect(said.filter((text) => !text.includes("favicon"))).toEqual([]);
    expect(await page.evaluate("globalThis.__PWNED__")).toBeUndefined();
    expect(await page.locator("[data-search-results] img").count()).toBe(0);
    server.close();
  });

  it("finds words of descriptions, in scripts without spaces too, and lifts nothing by repeats", async () => {
    const { page, server } = await open();
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    expect(await resultsOf(page, "会議")).toEqual(["calendar"]);
    expect(await resultsOf(page, "予定を作成")).toEqual(["calendar"]);
    expect(await resultsOf(page, "lifted")).toEqual([hostileName]);
    expect(await resultsOf(page, "search")).toContain(hostileName);
    expect((await resultsOf(page, "search"))[0]).toBe("search");
    server.close();
  });

  it("filters by risk and category, typed or chosen, and keeps the state in the address", async () => {
    const { page, server } = await open();
    expect(await resultsOf(page, "archive cupboard")).toHaveLength(2);
    await page.selectOption('[data-filter="risk"]', "critical");
    await page.waitForSelector('[data-search-results][aria-busy="false"]');
    expect(await page.locator("[data-search-result]").allTextContents()).toHaveLength(1);
    expect(new URL(page.url()).search).toBe("?q=archive+cupboard&risk=critical");
    await page.goBack();
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(2);
    expect(await resultsOf(page, "category:destructive cupboard")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "server:archive cupboard")).toEqual(["drop_all"]);
    await page.goto(`${server.origin}/search/?q=cupboard&category=read`);
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    server.close();
  });

  it("puts the number of results behind each value, right under combination", async () => {
    const { page, server } = await open();
    const texts = (facet: string) =>
      page.locator(`[data-filter="${facet}"] option`).allTextContents();
    expect(await resultsOf(page, "archive cupboard")).toHaveLength(2);
    expect(await texts("risk")).toEqual([
      "any (2)",
      "low (1)",
      "medium (0)",
      "high (0)",
      "critical (1)",
    ]);
    await page.selectOption('[data-filter="category"]', "destructive");
    await expect.poll(() => texts("risk")).toContain("any (1)");
    expect(await texts("risk")).toContain("low (0)");
    expect(await texts("category")).toContain("read (1)");
    expect(await page.locator("[data-search-result]").count()).toBe(1);
    await page.fill("[data-search-input]", "");
    await page.selectOption('[data-filter="category"]', "");
    await expect.poll(() => texts("schema")).toEqual(["any", "yes", "no"]);
    server.close();
  });

  it("lists tools for filters alone, and by every filter that can be typed", async () => {
    const { page, server } = await open();
    expect(await resultsOf(page, "category:destructive")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "server:archive")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "server:evil risk:low")).toEqual(["marked"]);
    expect(await resultsOf(page, "schema:yes")).toEqual([]);
    expect(await page.locator("[data-search-empty]").textContent()).toContain("filters");
    expect(await resultsOf(page, "schema:no provisional:yes risk:critical")).toEqual(["drop_all"]);
    expect(await status(page)).toBe("1 tool");
    await resultsOf(page, "schema:no");
    expect(await page.locator("[data-search-result]").count()).toBe(10);
    await page.click("[data-search-more]");
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(records.length);
    expect(await page.locator("[data-search-more]").isVisible()).toBe(false);
    server.close();
  });

  it("names servers for what is typed, with what one gets, and keeps the one that is taken", async () => {
    const { page, server } = await open();
    await resultsOf(page, "cupboard");
    await page.fill('[data-filter="server"]', "a");
    const options = () =>
      page
        .locator("[data-search-servers] option")
        .evaluateAll((all) => all.map((one) => [one.getAttribute("value"), one.textContent]));
    await expect.poll(options).toEqual([
      ["Archive", "\u2068Archive\u2069: 1 tool"],
      ["acme/files", "\u2068acme/files\u2069: 1 tool"],
    ]);
    await page.fill('[data-filter="server"]', "Archive");
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    expect(new URL(page.url()).search).toBe("?q=cupboard&server=Archive");
    await page.reload();
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    expect(await page.inputValue('[data-filter="server"]')).toBe("Archive");
    server.close();
  });

  it("says where there is nothing, and offers to drop the filters", async () => {
    const { page, server } = await open();
    expect(await resultsOf(page, "qqqzzz")).toEqual([]);
    expect(await page.locator("[data-search-empty]").textContent()).toContain("qqqzzz");
    expect(await page.locator("[data-search-ways]").isVisible()).toBe(true);
    await page.selectOption('[data-filter="risk"]', "high");
    expect(await resultsOf(page, "plinth")).toEqual([]);
    await page.click("[data-search-empty] button");
    await expect.poll(() => page.locator("[data-search-result]").count()).toBe(1);
    server.close();
  });

  it("moves through the results with the arrow keys", async () => {
    const { page, server } = await open();
    const [, second] = await resultsOf(page, "search");
    await page.focus("[data-search-input]");
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    expect(await page.locator("a:focus .search-name").textContent()).toBe(second);
    for (const key of ["ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
    expect(await page.locator("[data-search-input]:focus").count()).toBe(1);
    server.close();
  });
});

describe("the folder that pages name", () => {
  it("leads whoever imports Pagefind from it to the index of the build", async () => {
    const { page, server, said } = await open();
    // As text: the test runner would rewrite the import.
    const title = await page.evaluate(`
      import(document.documentElement.dataset.searchBundle + "pagefind.js")
        .then((pagefind) => pagefind.search("plinth"))
        .then(({ results: [first] }) => first.data())
        .then(({ meta }) => meta.title)`);
    expect(title).toBe("marked");
    expect(said).toEqual([]);
    server.close();
  });

  it("answers an old page from the new build, where the files of its own are gone", async () => {
    const { page, server } = await open();
    expect(await resultsOf(page, "keep_all")).toEqual(["keep_all"]);
    const next = await build([...records, rated({ name: "brand_new" })], "next");
    rmSync(join(bundle, "test"), { recursive: true });
    cpSync(next, bundle, { recursive: true });
    expect(await resultsOf(page, "brand_new")).toEqual(["brand_new"]);
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    expect(await status(page)).not.toMatch(/did not come/);
    rmSync(bundle, { recursive: true });
    bundle = await build(records, "test");
    server.close();
  });

  it("tells an old page to reload where the new build's search is of another form", async () => {
    const { page, server } = await open((path) =>
      path.endsWith(LAYOUT_FILE)
        ? { status: 200, body: Buffer.from('{"format":999,"build":"next"}') }
        : undefined,
    );
    expect(await resultsOf(page, "keep_all")).toEqual([]);
    expect(await status(page)).toMatch(/Reload the page/);
    server.close();
  });
});

describe("a full text in parts", () => {
  it("is searched, counted and filtered as one", async () => {
    const whole = bundle;
    bundle = await build(records, "parts", 5);
    const { page, server, said } = await open();
    expect(readdirSync(join(bundle, "parts"))).toEqual(
      expect.arrayContaining(["part-1", "part-2"]),
    );
    for (const [text, name] of [
      ["plinth", "marked"],
      ["gazebo", "sub &lt;img src=x onerror=__PWNED__=1&gt;"],
      ["pergola", "  spaced\tname "],
      ["会議", "calendar"],
    ] as const)
      expect(await resultsOf(page, text)).toEqual([name]);
    expect((await resultsOf(page, "archive cupboard")).sort()).toEqual(["drop_all", "keep_all"]);
    expect(await status(page)).toBe("2 tools");
    expect(await resultsOf(page, "archive cupboard risk:critical")).toEqual(["drop_all"]);
    expect(await resultsOf(page, "qqqzzz")).toEqual([]);
    const found = await page.evaluate(`
      import(document.documentElement.dataset.searchBundle + "pagefind.js")
        .then((pagefind) => Promise.all(["plinth", "pergola"].map((word) => pagefind.search(word))))
        .then((answers) => answers.map(({ results }) => results.length))`);
    expect(found).toEqual([1, 1]);
    expect(said).toEqual([]);
    const entry = JSON.parse(readFileSync(join(bundle, "pagefind-entry.json"), "utf8"));
    expect(entry.languages.en.page_count).toBe(records.length);
    bundle = whole;
    server.close();
  });
});

describe("a search that cannot work whole", () => {
  const gone =
    (pattern: RegExp): Fault =>
    (path) =>
      pattern.test(path) ? { status: 404, body: Buffer.of() } : undefined;
  const broken =
    (pattern: RegExp): Fault =>
    (path) =>
      pattern.test(path) ? { status: 200, body: Buffer.from("broken") } : undefined;
  const cases: [string, Fault][] = [
    ["the metadata is gone", gone(/\.pf_meta$/)],
    ["an index file is gone", gone(/\.pf_index$/)],
    ["an index file is broken", broken(/\.pf_index$/)],
    ["a fragment is gone", gone(/\.pf_fragment$/)],
    ["the WebAssembly is broken", broken(/wasm/)],
    ["Pagefind's script is gone", gone(/pagefind\.js$/)],
  ];
  for (const [what, fault] of cases) {
    it(`still answers names within 3 s, and says so, where ${what}`, async () => {
      const { page, server } = await open(fault);
      const start = performance.now();
      expect(await resultsOf(page, "keep_all")).toEqual(["keep_all"]);
      expect(performance.now() - start).toBeLessThan(3000);
      expect(await status(page)).toMatch(/Names are still searched/);
      expect(await page.locator("[data-search-ways] a").first().isVisible()).toBe(true);
      server.close();
    });
  }

  it("says within 3 s that the index is gone, and what to do", async () => {
    const { page, server } = await open(gone(/^\/s\//));
    const start = performance.now();
    expect(await resultsOf(page, "keep_all")).toEqual([]);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await status(page)).toMatch(/Reload the page, or browse/);
    expect(await page.locator("[data-search-ways] a").first().isVisible()).toBe(true);
    server.close();
  });

  it("says within 3 s that it waits, where a file never comes", async () => {
    const { page, server } = await open();
    await page.route(/index\.json$/, () => new Promise(() => {}));
    await page.fill("[data-search-input]", "keep_all");
    await expect.poll(() => status(page), { timeout: 3000 }).toMatch(/takes long/);
    expect(await page.locator("[data-search-ways] a").first().isVisible()).toBe(true);
    await page.close();
    server.close();
  });

  it("searches on the page itself in a browser without workers", async () => {
    const { page, server } = await open();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
    await page.reload();
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    server.close();
  });

  it("answers names in a browser without WebAssembly", async () => {
    const { page, server } = await open();
    await page.addInitScript(() => {
      for (const name of ["Worker", "WebAssembly"]) Reflect.deleteProperty(globalThis, name);
    });
    await page.reload();
    expect(await resultsOf(page, "keep_all")).toEqual(["keep_all"]);
    expect(await status(page)).toMatch(/Names are still searched/);
    server.close();
  });

  it("filters names, and counts them, where the full text is gone", async () => {
    const { page, server } = await open(gone(/pf_meta$/));
    expect(await resultsOf(page, "all")).toEqual(["drop_all", "keep_all"]);
    expect(await resultsOf(page, "all risk:critical")).toEqual(["drop_all"]);
    expect(await page.locator('[data-filter="risk"]').textContent()).toContain("critical (1)");
    server.close();
  });

  it("says that it failed, and shows no wrong result, where filters cannot be asked", async () => {
    const { page, server } = await open(gone(/facets\.txt$/));
    expect(await resultsOf(page, "cupboard risk:critical")).toEqual([]);
    expect(await status(page)).toMatch(/Reload the page/);
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    server.close();
  });

  it("still finds texts where the name shards are broken", async () => {
    const { page, server } = await open(gone(/\/(names|terms|heads)\//));
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
    expect(await status(page)).toMatch(/Names cannot be looked up/);
    server.close();
  });
});

const hostileFile = resolve(import.meta.dirname, "../../../shared/hostile/records.ndjson");
let hostileText = "";
try {
  hostileText = readFileSync(hostileFile, "utf8");
} catch {}

describe.skipIf(hostileText === "")("hostile records of the class search", () => {
  it("are each found first by their exact name", async () => {
    const lines = hostileText.split("\n").filter((line) => line !== "");
    const hostile = lines
      .map((line) => JSON.parse(line))
      .filter((one) => one.class === "search" && one.expect === "page")
      .map(({ server, tool }) => {
        const { inputSchema: _, ...rest } = tool;
        return rated(rest, server);
      });
    const kept = bundle;
    bundle = await build([...records, ...hostile], "hostile");
    const { page, server } = await open();
    for (const { tool, path } of hostile) {
      await resultsOf(page, tool.name);
      const first = page.locator("[data-search-result]").first();
      const others = page.locator("li:has([data-search-result])").first().locator("summary");
      if ((await others.count()) > 0) await others.click();
      else expect(await first.getAttribute("href")).toBe(`/tools/${path.server}/${path.tool}/`);
      expect(await first.locator(".search-name").textContent()).toBe(tool.name);
    }
    expect(await page.evaluate("globalThis.__PWNED__")).toBeUndefined();
    bundle = kept;
    server.close();
  });
});
