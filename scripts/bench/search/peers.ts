import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import type { Log } from "../../log.ts";
import { buildPeers } from "./build-peers.ts";
import { FREQUENT, summary } from "./latency.ts";
import { PEERS, type PeerName } from "./peer-options.ts";
import type { LoadPeer } from "./peers-harness.ts";
import type { QueryRow } from "./queries.ts";
import { judgeRow, judgeTasks, type RelevanceFigure } from "./relevance.ts";
import { serveSources } from "./source-server.ts";
import { testPage } from "./test-page.ts";

export interface PeerFigures {
  name: PeerName;
  /** Of index and documents, gzip: all of it is fetched before the first answer. */
  bytes: number;
  /** Milliseconds to make it usable once it is there. */
  load: number;
  relevance: RelevanceFigure[];
  /** Milliseconds of the search itself, nothing painted. */
  names: { p95: number };
  frequent: { p95: number };
}

/** A row of theirs takes a minute for 1,000 queries. */
const MOST_QUERIES = 200;
const TIMED_NAMES = 60;

/** Measures other libraries in the same browser over the same records. */
export async function benchPeers(
  browser: Browser,
  rated: string,
  rows: readonly QueryRow[],
  options: { folder: string; log: Log },
): Promise<PeerFigures[]> {
  const { folder, log } = options;
  await buildPeers(rated, join(folder, "peers"));
  const script = "/scripts/bench/search/peers-harness.ts";
  const server = await serveSources(testPage(script), folder);
  const figures: PeerFigures[] = [];
  try {
    for (const name of PEERS) {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/search/`);
      await page.waitForFunction(() => "loadPeer" in globalThis);
      const loadIn: LoadPeer = (peer) => page.evaluate((one) => globalThis.loadPeer(one), peer);
      const load = Math.round(await loadIn(name));
      const ask = (text: string, limit: number) =>
        page.evaluate(([query, most]) => globalThis.peerAnswers(query, most), [
          text,
          limit,
        ] as const);
      const timed = async (texts: readonly string[]) =>
        summary(await page.evaluate(timesOf, texts));
      const relevance: RelevanceFigure[] = [];
      for (const row of rows)
        relevance.push(
          await judgeRow({ ...row, queries: row.queries.slice(0, MOST_QUERIES) }, ask),
        );
      relevance.push(await judgeTasks(ask));
      const names = rows[0]?.queries.slice(0, TIMED_NAMES).map(({ text }) => text) ?? [];
      figures.push({
        name,
        load,
        relevance,
        bytes: weigh(folder, name),
        names: await timed(names),
        frequent: await timed([...FREQUENT, ...FREQUENT]),
      });
      await page.close();
      log.info(`bench search: ${name}`);
    }
  } finally {
    server.close();
  }
  return figures;
}

/** Runs in the browser. */
function timesOf(texts: readonly string[]): number[] {
  return texts.map((text) => {
    const start = performance.now();
    globalThis.peerAnswers(text, 10);
    return performance.now() - start;
  });
}

function weigh(folder: string, name: PeerName): number {
  return [`${name}.json`, "documents.json"]
    .map((file) => gzipSync(readFileSync(join(folder, "peers", file))).length)
    .reduce((sum, size) => sum + size, 0);
}
