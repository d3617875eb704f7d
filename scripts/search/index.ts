import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { SEARCH_DIR } from "../../src/search/layout.ts";
import type { Stage } from "../stage.types.ts";
import { type BundleContext, type StoredLayout, writeBundle } from "./bundle.ts";
import { writeEntrance } from "./entrance.ts";
import { RECORDS_PER_PART } from "./parts.ts";

export const stage: Stage = {
  name: "search",
  summary: "the search bundle: name shards, and Pagefind's index of names and descriptions",
  reads: ["rated"],
  writes: ["output"],
  run: (context) => writeSearch(context, RECORDS_PER_PART),
};

/** Writes the search of a site, its full text in parts of about so many records. */
export async function writeSearch(context: BundleContext, perPart: number): Promise<void> {
  const layout = await writeBundle(context, perPart);
  await writeEntrance(context.output, layout);
  await removeOthers(join(context.output, SEARCH_DIR), layout);
}

/** A stage that is run by itself finds the folders of its last run. */
async function removeOthers(root: string, { folder, parts }: StoredLayout): Promise<void> {
  const own = new Set([folder, ...parts.map((part) => part.folder)]);
  for (const entry of await readdir(root, { withFileTypes: true }))
    if (entry.isDirectory() && !own.has(entry.name))
      await rm(join(root, entry.name), { recursive: true });
}
