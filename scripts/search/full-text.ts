import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type CustomRecord, close, createIndex, type PagefindIndex } from "pagefind";
import { Failure } from "../failure.ts";
import type { Entry } from "./member.ts";
import { readPagefindEntry, recordsIn } from "./pagefind-entry.ts";
import { repack } from "./repack.ts";

/**
 * Files that the fragments of one index are bundled into; each result fetches one. At 43,000 records
 * 2,000 files are 2 kB gzip each; one for each record would break the file limits of hosts.
 */
const MAX_FRAGMENTS = 2000;
/** Records on their way to Pagefind at a time. */
const BATCH = 200;
/**
 * Pagefind 1.6 tries an unwritable file again for ever. On two cores 43,000 records take 14 s, and ten
 * times as long when other work fills the machine.
 */
const TIME_LIMIT_MS = { least: 60_000, perRecord: 5 };

/** Parts of Pagefind's output that nothing here uses; its interfaces insert results as HTML. */
const UNUSED = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-component-ui.js",
  "pagefind-component-ui.css",
  "pagefind-highlight.js",
];

export interface FullTextRecord {
  record: CustomRecord;
  shown: Entry;
}

/**
 * Writes a Pagefind index of the records into an empty folder, numbered from `first` on. Throws where Pagefind reports an
 * error, takes too long, or holds another number of records than it was given. One call at a time:
 * each ends Pagefind's process, so that its memory is free for the next.
 */
export async function writeFullText(
  records: readonly FullTextRecord[],
  folder: string,
  first: number,
): Promise<void> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => limit.reject(new Failure("search: Pagefind took too long; can its folder be written?")),
    TIME_LIMIT_MS.least + TIME_LIMIT_MS.perRecord * records.length,
  );
  try {
    const plain = records.map(({ record }) => record);
    await Promise.race([indexRecords(plain, folder), limit.promise]);
  } finally {
    clearTimeout(timer);
    await close();
  }
  const held = recordsIn(await readPagefindEntry(folder));
  if (held !== records.length)
    throw new Failure(`search: Pagefind holds ${held} of ${records.length} records`);
  for (const file of UNUSED) await rm(join(folder, file), { force: true });
  await repack(folder, records, first);
}

async function indexRecords(records: readonly CustomRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    // One index for all languages: words are folded and cut by terms.ts, not by language.
    forceLanguage: "en",
    maxFragments: MAX_FRAGMENTS,
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
