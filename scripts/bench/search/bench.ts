import { createReadStream } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { ratedSchema } from "../../../src/schemas/rated.ts";
import { SEARCH_DIR } from "../../../src/search/layout.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../../../tests/browser.ts";
import { Failure } from "../../failure.ts";
import type { Log } from "../../log.ts";
import { type Measured, measured } from "../../measure.ts";
import { readNdjson } from "../../ndjson.ts";
import { writeSearch } from "../../search/index.ts";
import { RECORDS_PER_PART } from "../../search/parts.ts";
import { searchTotals } from "../../search/totals.ts";
import { workPaths } from "../../work.ts";
import { measureLatency } from "./latency.ts";
import { benchPeers } from "./peers.ts";
import { type Facts, queryRows } from "./queries.ts";
import { askIn, judgeRow, judgeTasks, judgeTyping, type RelevanceFigure } from "./relevance.ts";
import { serveSources } from "./source-server.ts";
import { testPage } from "./test-page.ts";
import { weighFirstSearch } from "./wire.ts";

const LINE_FEED = 10;
const WARM_NAMES = 60;
/** About five queries for each. */
const TYPED_NAMES = 200;

export type SearchFigures = Awaited<ReturnType<typeof benchSearch>>;

/** Builds a bundle of a rated catalogue in `folder` and measures the search in a real browser. */
export async function benchSearch(options: {
  rated: string;
  folder: string;
  /** Queries in a row of relevance. */
  queries: number;
  /** Full-text indexes at least, a power of two; by default as many as the stage makes. */
  parts: number | undefined;
  /** Whether other libraries are measured over the same records. */
  peers: boolean;
  log: Log;
}) {
  const { rated, folder, queries, parts, log } = options;
  const executablePath = chromiumPath();
  if (!executablePath) throw new Failure("no Chromium: set CHROMIUM_PATH to one");
  const work = { ...workPaths(folder), rated };
  const context = { work, output: folder, log };
  const perPart = parts === undefined ? RECORDS_PER_PART : Math.ceil((await lines(rated)) / parts);
  const built: Measured = await measured(() => writeSearch(context, perPart));
  const totals = await searchTotals(context);
  const bundle = join(folder, SEARCH_DIR);
  const records: Facts[] = [];
  for await (const { server, tool, path } of readNdjson(rated, ratedSchema))
    records.push({ server, tool: { name: tool.name, description: tool.description }, path });
  const rows = queryRows(records, queries);
  const server = await serveSources(testPage("/scripts/bench/search/harness.ts"), bundle);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await openPage(browser, server.origin, true);
    const relevance: RelevanceFigure[] = [];
    for (const row of rows) {
      relevance.push(await judgeRow(row, askIn(page)));
      log.info(`bench search: ${row.title}`);
    }
    relevance.push(await judgeTasks(askIn(page)));
    const prefixed = rows.find(({ ceiling }) => ceiling !== undefined)?.queries ?? [];
    const typed = prefixed.slice(0, TYPED_NAMES).map(({ name }) => name);
    const typing = await judgeTyping(typed, askIn(page));
    const names = rows[0]?.queries.slice(0, WARM_NAMES).map(({ text }) => text) ?? [];
    const slow = await openPage(browser, server.origin, false);
    const latency = {
      desktop: await measureLatency(page, names, false),
      slow: await measureLatency(slow, names, true),
    };
    const wire = {
      name: await weighFirstSearch(browser, bundle, names[0] ?? ""),
      words: await weighFirstSearch(browser, bundle, "get user"),
    };
    await Promise.all([page.close(), slow.close()]);
    const peers = options.peers ? await benchPeers(browser, rated, rows, { folder, log }) : [];
    return { built, totals, relevance, typing, latency, wire, peers };
  } finally {
    await browser.close();
    server.close();
  }
}

async function openPage(browser: Browser, origin: string, workers: boolean): Promise<Page> {
  const page = await browser.newPage();
  if (!workers) await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
  await page.goto(`${origin}/search/`);
  await page.waitForFunction(() => "searchAnswers" in globalThis);
  return page;
}

async function lines(file: string): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(file))
    for (const byte of Buffer.from(chunk)) if (byte === LINE_FEED) count += 1;
  return count;
}
