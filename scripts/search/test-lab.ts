import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { afterAll } from "vitest";
import type { Rated } from "../../src/schemas/rated.ts";
import { SEARCH_DIR } from "../../src/search/layout.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../../tests/browser.ts";
import { type Fault, type SourceServer, serveSources } from "../bench/search/source-server.ts";
import { testPage } from "../bench/search/test-page.ts";
import { createLog } from "../log.ts";
import { workPaths } from "../work.ts";
import { writeSearch } from "./index.ts";
import { RECORDS_PER_PART } from "./parts.ts";
import { rated } from "./test-records.ts";

const DESTROY = { risk: "critical", category: "destructive" } as const;
export const HOSTILE_NAME = "___PAGEFIND_WEIGHT___10 search";

/** Tools whose names and texts were a trap for some search. */
export const RECORDS = [
  rated({ name: "search", description: "Looks things up." }),
  rated({ name: "search search search search", description: "search ".repeat(500) }),
  rated({
    name: HOSTILE_NAME,
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

/** A site that a test built. */
export interface BuiltSearch {
  output: string;
  /** Folder of the search in it. */
  root: string;
  /** What the stage said. */
  said: string[];
}

/** Builds of one test file, removed at its end, and pages of a browser on them. */
export function searchLab() {
  const folder = mkdtempSync(join(tmpdir(), "search-"));
  const browser = chromium.launch({ executablePath: chromiumPath() ?? "", args: CHROMIUM_FLAGS });
  afterAll(async () => {
    await (await browser).close();
    rmSync(folder, { recursive: true, force: true });
  });
  let builds = 0;
  return {
    /** Runs the stage on some records. */
    async build(
      records: readonly Rated[],
      perPart = RECORDS_PER_PART,
      earlier: readonly string[] = [],
    ): Promise<BuiltSearch> {
      builds += 1;
      const output = join(folder, `site-${builds}`);
      const file = join(folder, `${builds}.ndjson`);
      writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
      const work = { ...workPaths(folder), rated: file };
      const said: string[] = [];
      const log = { ...createLog({ quiet: true }), error: (line: string) => said.push(line) };
      await writeSearch({ work, output, earlier, log }, perPart);
      return { output, root: join(output, SEARCH_DIR), said };
    },
    /** Opens the search page on a search; what the console says is kept. */
    async open(
      root: string,
      fault?: Fault,
    ): Promise<{ page: Page; server: SourceServer; said: string[] }> {
      const server = await serveSources(testPage("/scripts/bench/search/harness.ts"), root, fault);
      const page = await (await browser).newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      await page.goto(`${server.origin}/search/`);
      return { page, server, said };
    },
  };
}

/** Types a text and gives the names of the results. */
export async function resultsOf(page: Page, text: string): Promise<string[]> {
  await page.fill("[data-search-input]", "");
  await page.fill("[data-search-input]", text);
  await page.waitForSelector('[data-search-results][aria-busy="false"]', { state: "attached" });
  return page.locator("[data-search-result] .search-name").allTextContents();
}

export const statusOf = (page: Page) => page.locator("[data-search-status]").textContent();
