import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import { serveSources } from "./source-server.ts";
import { testPage } from "./test-page.ts";

/** Bytes of the bundle that a first answer fetches, gzip, without the scripts of the page. */
export interface WireBytes {
  names: number;
  fullText: number;
  files: number;
}

const BUNDLE = "/s/";
/** Pagefind packs these itself. */
const PACKED = /\.pf_|\.pagefind$/;

/** Types one query into a fresh page and weighs what was asked for, before and after the full text. */
export async function weighFirstSearch(
  browser: Browser,
  bundle: string,
  text: string,
): Promise<WireBytes> {
  const server = await serveSources(testPage("/scripts/bench/search/harness.ts"), bundle);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/search/`);
    const atFirstResult = page.evaluate(fetchedAtFirstResult);
    await page.fill("[data-search-input]", text);
    const first = filesOf((await atFirstResult).map((url) => new URL(url).pathname));
    await page.waitForSelector('[data-search-results][aria-busy="false"] [data-search-result]');
    const all = filesOf(server.requests);
    return { names: weigh(bundle, first), fullText: weigh(bundle, all), files: all.length };
  } finally {
    await page.close();
    server.close();
  }
}

/** Runs in the browser: what had been fetched when the first result came. */
function fetchedAtFirstResult(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("[data-search-result]")) return;
      observer.disconnect();
      resolve(performance.getEntriesByType("resource").map(({ name }) => name));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

function filesOf(requests: readonly string[]): string[] {
  const paths = requests.filter((path) => path.startsWith(BUNDLE));
  return [...new Set(paths)].map((path) => path.slice(BUNDLE.length));
}

function weigh(bundle: string, files: readonly string[]): number {
  return files
    .map((file) => join(bundle, file))
    .reduce((sum, path) => {
      const size = PACKED.test(path) ? statSync(path).size : gzipSync(readFileSync(path)).length;
      return sum + size;
    }, 0);
}
