import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { recordNumber } from "../../src/search/text-engine.ts";
import type { FullTextRecord } from "./full-text.ts";
import type { Entry } from "./member.ts";
import { renumber, SIGNATURE } from "./renumber.ts";

const fragmentSchema = z.looseObject({ url: z.string(), meta: z.record(z.string(), z.string()) });
const groupSchema = z.record(z.string(), fragmentSchema);

/**
 * Works over the files of a Pagefind 1.6 index: running numbers take the place of hashes
 * (renumber.ts), and what a result shows takes the place of the metadata that was indexed. So a
 * stranger's words are shown exactly, and never read by Pagefind. Records are numbered from `first` on.
 * Throws where the files are not of the known form, or a record is missing or in another place.
 */
export async function repack(
  folder: string,
  records: readonly FullTextRecord[],
  first: number,
): Promise<void> {
  const shown = new Map(records.map(({ record, shown: entry }, i) => [record.url, { entry, i }]));
  const files = await readdir(folder);
  const meta = files.filter((file) => file.endsWith(".pf_meta"));
  if (meta.length > 1) throw new Error(`${meta.length} metadata files in a Pagefind index`);
  for (const file of meta) {
    const path = join(folder, file);
    const bytes = unpack(await readFile(path));
    const names = renumber(bytes, first);
    await writeFile(path, gzipSync(bytes, { level: 9 }));
    const seen = new Set<number>();
    const show = (name: string, fragment: z.infer<typeof fragmentSchema>) => {
      const known = shown.get(fragment.url);
      if (!known) throw new Error(`Pagefind wrote a fragment of no record: ${fragment.url}`);
      if (recordNumber(name) !== first + known.i)
        throw new Error(`Pagefind gave another place to ${fragment.url}`);
      seen.add(known.i);
      return { ...fragment, meta: metaOf(known.entry) };
    };
    await rewriteFragments(join(folder, "fragment"), names, show);
    if (seen.size !== shown.size)
      throw new Error(`${seen.size} of ${shown.size} records have a fragment`);
  }
}

/** Through a second name each, as a new name may be the old one of another file. */
async function rewriteFragments(
  folder: string,
  names: ReadonlyMap<string, string>,
  show: (name: string, fragment: z.infer<typeof fragmentSchema>) => object,
): Promise<void> {
  const renamed: string[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const old = file.replace(/\.pf_fragment$/, "");
    const name = names.get(old);
    if (name === undefined) throw new Error(`Pagefind wrote a fragment of no page: ${file}`);
    const path = join(folder, file);
    const data: unknown = JSON.parse(
      unpack(await readFile(path)).toString("utf8", SIGNATURE.length),
    );
    const group = old.includes("_group_") ? groupSchema.parse(data) : undefined;
    const content = group
      ? Object.fromEntries(
          Object.entries(group).map(([hash, one]) => {
            const number = names.get(hash) ?? hash;
            return [number, show(number, one)];
          }),
        )
      : show(name, fragmentSchema.parse(data));
    await writeFile(join(folder, `${name}.renamed`), pack(JSON.stringify(content)));
    await rm(path);
    renamed.push(name);
  }
  for (const name of renamed)
    await rename(join(folder, `${name}.renamed`), join(folder, `${name}.pf_fragment`));
}

/** Keys in the order of the alphabet, as Pagefind writes them. */
function metaOf({ name, member: { category, label, risk, summary } }: Entry) {
  return { category, risk, server: label, summary, title: name };
}

function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.toString("latin1", 0, SIGNATURE.length).startsWith(SIGNATURE))
    throw new Error("a file of the Pagefind index has another signature");
  return bytes;
}

function pack(text: string): Buffer {
  return gzipSync(SIGNATURE + text, { level: 9 });
}
