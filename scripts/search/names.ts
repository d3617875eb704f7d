import { hash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Layout, PARTS_FILE } from "../../src/search/layout.ts";
import { writeParts } from "../../src/search/text-numbers.ts";
import { readNdjson } from "../ndjson.ts";
import { addressesOf, groupEntries } from "./groups.ts";
import { type Entry, entryOf } from "./member.ts";
import { partOf } from "./parts.ts";
import { nameShards } from "./shards.ts";
import { sourceSchema } from "./source.ts";

const FOLDER_DIGITS = 32;

/** Writes the name shards into a folder of `root` that is named by what is in them. */
export async function writeNames({
  rated,
  root,
  parts,
}: {
  /** File of the rated records. */
  rated: string;
  root: string;
  /** How many the full text has. */
  parts: number;
}): Promise<Omit<Layout, "records" | "parts">> {
  const entries: Entry[] = [];
  for await (const source of readNdjson(rated, sourceSchema)) entries.push(entryOf(source));
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
