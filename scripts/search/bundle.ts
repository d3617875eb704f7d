import { hash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { count } from "../../src/policy/words.ts";
import { FORMAT, type Layout, PARTS_FILE, SEARCH_DIR } from "../../src/search/layout.ts";
import { writeParts } from "../../src/search/text-numbers.ts";
import { countLines } from "../lines.ts";
import { readNdjson } from "../ndjson.ts";
import type { Context } from "../stage.types.ts";
import { linkEarlierParts } from "./earlier-parts.ts";
import { addressesOf, groupEntries } from "./groups.ts";
import { makeParts } from "./make-parts.ts";
import { type Entry, entryOf } from "./member.ts";
import { dealParts, type Part, partCount, partOf } from "./parts.ts";
import { nameShards } from "./shards.ts";
import { sourceSchema } from "./source.ts";

export type BundleContext = Pick<Context, "work" | "output" | "earlier" | "log">;
export type StoredLayout = Layout & { format: typeof FORMAT };

/** Writes the folders of the search of a catalogue, its full text in parts of about so many records. */
export async function writeBundle(context: BundleContext, perPart: number): Promise<StoredLayout> {
  const { work, output, log } = context;
  const root = join(output, SEARCH_DIR);
  await mkdir(root, { recursive: true });
  const { entries, parts } = await readCatalogue(context, perPart);
  const missing = await linkEarlierParts(parts, context);
  // Pagefind keeps files that it finds, whatever is in them.
  for (const { key } of missing) await rm(join(root, key), { recursive: true, force: true });
  const making = makeParts(missing, root);
  const [shards, made] = await Promise.allSettled([
    writeNames(root, entries, parts.length),
    making,
  ]);
  await rm(work.search, { recursive: true });
  if (made.status === "rejected") throw made.reason;
  if (shards.status === "rejected") throw shards.reason;
  if (missing.length < parts.length)
    log.info(`search: ${parts.length - missing.length} of ${parts.length} parts taken over`);
  return {
    format: FORMAT,
    records: entries.length,
    parts: parts.map(({ key, records }) => ({ folder: key, records })),
    ...shards.value,
  };
}

async function readCatalogue(
  { work, log }: BundleContext,
  perPart: number,
): Promise<{ entries: Entry[]; parts: Part[] }> {
  await rm(work.search, { recursive: true, force: true });
  const entries: Entry[] = [];
  const deal = dealParts(work.search, partCount(await countLines(work.rated), perPart));
  for await (const source of readNdjson(work.rated, sourceSchema)) {
    entries.push(entryOf(source));
    deal.add(source);
    log.progress(`search: ${count(entries.length, "record")} so far`);
  }
  return { entries, parts: deal.end() };
}

const FOLDER_DIGITS = 32;

/** Writes the name shards into a folder that is named by what is in them; gives what tells of them. */
async function writeNames(root: string, entries: readonly Entry[], parts: number) {
  const groups = groupEntries(entries);
  const { lists, files } = nameShards(groups);
  const ofTools = addressesOf(groups).map((address) => partOf(address, parts));
  files.set(PARTS_FILE, writeParts(ofTools));
  const folder = hash("sha256", JSON.stringify([...files])).slice(0, FOLDER_DIGITS);
  await rm(join(root, folder), { recursive: true, force: true });
  for (const [file, text] of files) {
    const path = join(root, folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  }
  return { folder, ...lists };
}
