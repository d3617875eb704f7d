import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ratedSchema } from "../../src/schemas/rated.ts";
import { searchDir } from "../../src/search/layout.ts";
import { readNdjson } from "../ndjson.ts";
import type { Context, Stage } from "../stage.types.ts";
import { writeBundle } from "./bundle.ts";
import { writeEntrance } from "./entrance.ts";

/**
 * Pagefind 1.6 holds 20 kB of memory a record: 819 MiB for one index of 43,000. A larger catalogue
 * is cut into indexes of this size, which the browser asks together and merges.
 */
export const RECORDS_PER_PART = 50_000;

export const stage: Stage = {
  name: "search",
  summary: "the search bundle: name shards, and Pagefind's index of names and descriptions",
  reads: ["rated"],
  writes: ["output"],
  run: (context) => writeSearch(context, RECORDS_PER_PART),
};

/** Writes the search of a site, its full text in parts of so many records. */
export async function writeSearch(
  { work, output, build, log }: Pick<Context, "work" | "output" | "build" | "log">,
  partSize: number,
): Promise<void> {
  const folder = join(output, searchDir(build));
  // Pagefind keeps files that it finds, whatever is in them.
  await rm(folder, { recursive: true, force: true });
  const records = readNdjson(work.rated, ratedSchema);
  const layout = await writeBundle(records, { folder, build, partSize, log });
  await writeEntrance(output, layout);
}
