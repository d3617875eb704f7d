import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { count } from "../../src/policy/words.ts";
import { FORMAT, type Layout, readLayout, SEARCH_DIR } from "../../src/search/layout.ts";
import { runJob } from "../job.ts";
import { countLines } from "../lines.ts";
import { readNdjson } from "../ndjson.ts";
import type { Context } from "../stage.types.ts";
import { linkEarlierParts } from "./earlier-parts.ts";
import { dealParts, type Part, partCount } from "./parts.ts";
import { sourceSchema } from "./source.ts";

export type BundleContext = Pick<Context, "work" | "output" | "earlier" | "log">;
export type StoredLayout = Layout & { format: typeof FORMAT };

/** Writes the folders of the search of a catalogue, its full text in parts of about so many records. */
export async function writeBundle(context: BundleContext, perPart: number): Promise<StoredLayout> {
  const { work, output, log } = context;
  const root = join(output, SEARCH_DIR);
  await mkdir(root, { recursive: true });
  const parts = partCount(await countLines(work.rated), perPart);
  let names: object = {};
  const naming = runJob({
    name: "search",
    file: "search/names-main.ts",
    job: { rated: work.rated, root, parts },
    log,
    onMessage(message) {
      names = Object(message);
    },
  });
  const [texts] = await Promise.all([writeTexts(context, parts, root), naming]);
  await rm(work.search, { recursive: true });
  const layout = readLayout({
    ...names,
    format: FORMAT,
    records: texts.reduce((sum, { records }) => sum + records, 0),
    parts: texts.map(({ key, records }) => ({ folder: key, records })),
  });
  return { format: FORMAT, ...layout };
}

/** Makes the parts that no earlier build has. */
async function writeTexts(context: BundleContext, count: number, root: string): Promise<Part[]> {
  const { log } = context;
  const parts = await dealRecords(context, count);
  const missing = await linkEarlierParts(parts, context);
  const job = missing.map(({ file, key, number }) => ({ file, folder: join(root, key), number }));
  // Pagefind keeps files that it finds, whatever is in them.
  for (const { folder } of job) await rm(folder, { recursive: true, force: true });
  if (job.length > 0) await runJob({ name: "search", file: "search/parts-main.ts", job, log });
  if (missing.length < parts.length)
    log.info(`search: ${parts.length - missing.length} of ${parts.length} parts taken over`);
  return parts;
}

async function dealRecords({ work, log }: BundleContext, parts: number): Promise<Part[]> {
  await rm(work.search, { recursive: true, force: true });
  const deal = dealParts(work.search, parts);
  let records = 0;
  for await (const source of readNdjson(work.rated, sourceSchema)) {
    deal.add(source);
    records += 1;
    log.progress(`search: ${count(records, "record")} so far`);
  }
  return deal.end();
}
