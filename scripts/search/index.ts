import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CustomRecord } from "pagefind";
import { type Rated, ratedSchema } from "../../src/schemas/rated.ts";
import { partDir, searchDir } from "../../src/search/layout.ts";
import { readNdjson } from "../ndjson.ts";
import type { Stage } from "../stage.types.ts";
import { contentOf, titleOf } from "./content.ts";
import { type FullTextRecord, writeFullText } from "./full-text.ts";
import { type Entry, entryOf } from "./member.ts";
import { nameShards } from "./shards.ts";

/**
 * Pagefind 1.6 holds 20 kB of memory a record: 819 MiB for one index of 43,000. A larger catalogue
 * is cut into indexes of this size, which the browser asks together and merges.
 */
const RECORDS_PER_PART = 50_000;

export const stage: Stage = {
  name: "search",
  summary: "the search bundle: name shards, and Pagefind's index of names and descriptions",
  reads: ["rated"],
  writes: ["output"],
  async run({ work, output, build, log }) {
    const folder = join(output, searchDir(build));
    // Pagefind keeps files that it finds, whatever is in them.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const entries: Entry[] = [];
    let records: FullTextRecord[] = [];
    let parts = 0;
    const writePart = async () => {
      await writeFullText(records, join(folder, partDir(parts)));
      parts += 1;
      records = [];
    };
    for await (const rated of readNdjson(work.rated, ratedSchema)) {
      const entry = entryOf(rated);
      entries.push(entry);
      records.push({ record: recordOf(rated), shown: entry });
      if (records.length === RECORDS_PER_PART) await writePart();
      log.progress(`search: ${entries.length} records`);
    }
    if (records.length > 0 || parts === 0) await writePart();
    for (const [file, text] of nameShards(entries, parts)) {
      const path = join(folder, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: "wx" });
    }
  },
};

function recordOf(rated: Rated): CustomRecord {
  const { tool, path, rating } = rated;
  return {
    url: `/tools/${path.server}/${path.tool}/`,
    // Pagefind drops a record without a word, and the counts would no longer agree.
    content: contentOf(rated) || "tool",
    language: "en",
    // All metadata is searched too. What readers see is put in its place afterwards: repack.ts.
    meta: { title: titleOf(tool.name) },
    filters: { risk: [rating.risk], category: [rating.category] },
  };
}
