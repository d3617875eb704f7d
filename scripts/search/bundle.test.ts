import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Rated } from "../../src/schemas/rated.ts";
import { searchDir } from "../../src/search/layout.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../../tests/browser.ts";
import { type Fault, type SourceServer, serveSources } from "../bench/search/source-server.ts";
import { testPage } from "../bench/search/test-page.ts";
import { createLog } from "../log.ts";
import { workPaths } from "../work.ts";
import { stage } from "./index.ts";
import { rated } from "./test-records.ts";
import { searchTotals } from "./totals.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
const log = createLog({ quiet: true });

/** Runs the stage on some records; gives the folder of the bundle. */
async function build(records: readonly Rated[], build_: string): Promise<string> {
  const file = join(folder, `${build_}.ndjson`);
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const work = { ...workPaths(folder), rated: file };
  const site = { siteUrl: "http://localhost", base: "/", build: build_, log };
  await stage.run({ sources: [], work, output: folder, ...site });
  return join(folder, searchDir(build_));
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

describe("the search bundle", () => {
  it("holds every record, once in Pagefind and once in the shards", async () => {
    const entry = JSON.parse(readFileSync(join(bundle, "pagefind-entry.json"), "utf8"));
    expect(entry.languages.en.page_count).toBe(records.length);
    const totals = await searchTotals({ output: folder, build: "test" });
    expect(totals.records).toBe(records.length);
    const files = readdirSync(bundle, { recursive: true, withFileTypes: true });
    expect(totals.files).toBe(files.filter((file) => file.isFile()).length);
  });

  it("has the same bytes when it is made again, and no interface of Pagefind", async () => {
    const again = await build(records, "again");
    const list = (root: string) => readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
    expect(list(again)).toEqual(list(bundle));
    for (const file of list(bundle).filter((name) => /\.\w+$/.test(name)))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(bundle, file)))).toBe(true);
    expect(list(bundle).filter((file) => /ui|highlight/.test(file))).toEqual([]);
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

describe("a search that cannot work whole", () => {
  const gone =
    (pattern: RegExp): Fault =>
    (path) =>
      pattern.test(path) ? { status: 404, body: Buffer.of() } : undefined;
  const broken =
    (pattern: RegExp): Fault =>
    (path) =>
      pattern.test(path) ? { status: 200, body: Buffer.from("broken") } : undefined;
  const status = (page: Page) => page.locator("[data-search-status]").textContent();

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
    const { page, server } = await open(gone(/^\/s\/test\//));
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

  it("still finds texts where the name shards are broken", async () => {
    const { page, server } = await open(gone(/\/(names|terms|heads)\//));
    expect(await resultsOf(page, "plinth")).toEqual(["marked"]);
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
