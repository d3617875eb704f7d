import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type CustomRecord, close, createIndex, type PagefindIndex } from "pagefind";
import { Failure } from "../failure.ts";
import { contentOf, titleOf } from "./content.ts";
import { addressOf } from "./member.ts";
import { readPagefindEntry, recordsIn } from "./pagefind-entry.ts";
import type { Source } from "./source.ts";

/**
 * Records of one fragment file; each result fetches one, of 3 kB gzip. One file for each record would
 * break the file limits of hosts.
 */
const RECORDS_PER_FRAGMENT = 26;
/** Records on their way to Pagefind at a time. */
const BATCH = 200;
/**
 * Pagefind 1.6 tries an unwritable file again for ever. 6,600 records take it 2 s of processor time;
 * on two cores shared with ten other builds that was over 90 s.
 */
const TIME_LIMIT_MS = { least: 60_000, perRecord: 20 };

/**
 * Parts of Pagefind's output that nothing here uses: its interfaces insert results as HTML, and the
 * site's policy lets no script but ours start a worker.
 */
const UNUSED = [
  "pagefind-worker.js",
  "wasm.unknown.pagefind",
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-component-ui.js",
  "pagefind-component-ui.css",
  "pagefind-highlight.js",
];

/**
 * Writes a Pagefind index of the records into an empty folder, as that part. Throws where Pagefind
 * reports an error, takes too long, or holds another number of records than it was given. One call
 * at a time in a process: each ends Pagefind's own, so that its memory is free for the next.
 */
export async function writeFullText(sources: readonly Source[], folder: string): Promise<void> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => limit.reject(new Failure("search: Pagefind took too long; can its folder be written?")),
    TIME_LIMIT_MS.least + TIME_LIMIT_MS.perRecord * sources.length,
  );
  try {
    await Promise.race([indexRecords(sources.map(recordOf), folder), limit.promise]);
  } finally {
    clearTimeout(timer);
    await close();
  }
  const held = recordsIn(await readPagefindEntry(folder));
  if (held !== sources.length)
    throw new Failure(`search: Pagefind holds ${held} of ${sources.length} records`);
  for (const file of UNUSED) await rm(join(folder, file), { force: true });
}

function recordOf(source: Source): CustomRecord {
  const { tool, rating } = source;
  return {
    url: addressOf(source),
    // Pagefind drops a record without a word, and the counts would no longer agree.
    content: contentOf(source) || "tool",
    language: "en",
    // All metadata is searched too. What readers see is put in its place afterwards: repack.ts.
    meta: { title: titleOf(tool.name) },
    filters: { risk: [rating.risk], category: [rating.category] },
  };
}

async function indexRecords(records: readonly CustomRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    // One index for all languages: words are folded and cut by terms.ts, not by language.
    forceLanguage: "en",
    maxFragments: Math.ceil(records.length / RECORDS_PER_FRAGMENT) || 1,
  });
  if (!index) throw new Failure(`search: ${errors.join("; ")}`);
  for (let start = 0; start < records.length; start += BATCH)
    await addAll(index, records.slice(start, start + BATCH));
  refuse((await index.writeFiles({ outputPath: folder })).errors);
}

async function addAll(index: PagefindIndex, batch: readonly CustomRecord[]): Promise<void> {
  const answers = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
  refuse(answers.flatMap(({ errors }) => errors));
}

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new Failure(`search: Pagefind says ${JSON.stringify(errors[0])}`);
}
