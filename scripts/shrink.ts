import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { count } from "../src/policy/words.ts";
import { Failure } from "./failure.ts";
import { readNdjson } from "./ndjson.ts";
import type { Work } from "./work.ts";

/** A crawl loses a few tools every night; more than this share at once is taken for a fault of it. */
const MOST_LOST_SHARE = 0.05;
/** A single tool that leaves a small catalogue is a person's doing, whatever its share. */
const FEWEST_LOST = 2;
const MOST_NAMED = 5;

const lineSchema = z.object({ server: z.string() });
const entrySchema = z.object({ serverId: z.string() });

/** A Failure where the catalogue has far fewer tools than the published site, or lacks a server. */
export async function refuseShrinking(live: string, work: Work): Promise<void> {
  const before = join(live, "catalogue.ndjson");
  if (!existsSync(before)) return;
  const published = await countServers(readNdjson(before, lineSchema), ({ server }) => server);
  const now = await countServers(readNdjson(work.manifest, entrySchema), (line) => line.serverId);
  const had = total(published);
  const lost = had - total(now);
  const gone = [...published.keys()].filter((id) => !now.has(id));
  if (gone.length === 0 && (lost < FEWEST_LOST || lost <= had * MOST_LOST_SHARE)) return;
  const named = gone.slice(0, MOST_NAMED).map((id) => JSON.stringify(id));
  const more = gone.length > MOST_NAMED ? " and others" : "";
  const losses = [
    ...(lost >= FEWEST_LOST ? [`${lost} of ${count(had, "published tool")}`] : []),
    ...(gone.length > 0 ? [`${count(gone.length, "server")}: ${named.join(", ")}${more}`] : []),
  ];
  throw new Failure(
    `missing from the catalogue now: ${losses.join(", and ")}; nothing was published. Where that is meant: --allow-shrink`,
  );
}

async function countServers<T>(lines: AsyncIterable<T>, idOf: (line: T) => string) {
  const counts = new Map<string, number>();
  for await (const line of lines) counts.set(idOf(line), (counts.get(idOf(line)) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, tools) => sum + tools, 0);
}
