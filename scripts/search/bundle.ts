import { hash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FORMAT, type Layout, PARTS_FILE, SEARCH_DIR } from "../../src/search/layout.ts";
import { writeParts } from "../../src/search/text-numbers.ts";
import type { Context } from "../stage.types.ts";
import { linkEarlierParts } from "./earlier-parts.ts";
import { groupEntries, type KeyedGroup } from "./groups.ts";
import { makeParts } from "./make-parts.ts";
import { addressOf, type Entry, entryOf } from "./member.ts";
import { cutParts, type Part, partCount, partOf } from "./parts.ts";
import { nameShards } from "./shards.ts";
import type { Source } from "./source.ts";

export type BundleContext = Pick<Context, "output" | "earlier" | "log">;
export type StoredLayout = Layout & { format: typeof FORMAT };

/** Writes the folders of the search of a catalogue, its full text in parts of about so many records. */
export async function writeBundle(
  catalogue: AsyncIterable<Source>,
  perPart: number,
  context: BundleContext,
): Promise<StoredLayout> {
  const { output, log } = context;
  const root = join(output, SEARCH_DIR);
  await mkdir(root, { recursive: true });
  const { groups, sources } = await readCatalogue(catalogue, log);
  const count = partCount(sources.length, perPart);
  const partNumbers = sources.map((source) => partOf(addressOf(source), count));
  const parts = cutParts(sources, partNumbers, count);
  const missing = await linkEarlierParts(parts, context);
  // Pagefind keeps files that it finds, whatever is in them.
  for (const { key } of missing) await rm(join(root, key), { recursive: true, force: true });
  const making = makeParts(missing, root);
  const shards = nameShards(groups);
  shards.files.set(PARTS_FILE, writeParts(partNumbers));
  const folder = await writeNames(root, shards.files);
  await making;
  if (missing.length < parts.length)
    log.info(`search: ${parts.length - missing.length} of ${parts.length} parts taken over`);
  return {
    format: FORMAT,
    folder,
    records: sources.length,
    parts: parts.map(partLine),
    ...shards.lists,
  };
}

function partLine({ key, sources }: Part): Layout["parts"][number] {
  return { folder: key, records: sources.length };
}

/** The sources in the order of the numbers of the tools. */
async function readCatalogue(
  catalogue: AsyncIterable<Source>,
  log: Context["log"],
): Promise<{ groups: KeyedGroup[]; sources: Source[] }> {
  const entries: Entry[] = [];
  const byAddress = new Map<string, Source>();
  for await (const source of catalogue) {
    entries.push(entryOf(source));
    byAddress.set(addressOf(source), source);
    log.progress(`search: ${entries.length} records`);
  }
  const groups = groupEntries(entries);
  const sources = groups
    .flatMap(({ members }) => members)
    .flatMap(({ server, tool }) => byAddress.get(addressOf({ path: { server, tool } })) ?? []);
  return { groups, sources };
}

const FOLDER_DIGITS = 32;

/** Writes the name shards into a folder that is named by what is in them. */
async function writeNames(root: string, files: ReadonlyMap<string, string>): Promise<string> {
  const folder = hash("sha256", JSON.stringify([...files])).slice(0, FOLDER_DIGITS);
  await rm(join(root, folder), { recursive: true, force: true });
  for (const [file, text] of files) {
    const path = join(root, folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  }
  return folder;
}
