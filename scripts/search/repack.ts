import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { recordId } from "../../src/search/text-numbers.ts";
import type { Entry } from "./member.ts";
import { packed, readPacked } from "./pagefind-files.ts";
import { type PagefindMeta, readMeta, SIGNATURE, writeMeta } from "./pagefind-meta.ts";
import { CHUNK_BYTES, recut } from "./recut.ts";

const fragmentSchema = z.looseObject({ url: z.string(), meta: z.record(z.string(), z.string()) });
const groupSchema = z.record(z.string(), fragmentSchema);

/**
 * Works over the files of a Pagefind 1.6 index: running numbers take the place of hashes, which do
 * not compress (at 52,761 records all metadata goes from 375 kB to 165 kB); words are cut into chunks
 * anew (recut.ts); and what a result shows takes the place of the metadata that was indexed. So a
 * stranger's words are shown exactly, and never read by Pagefind. Throws where the files are not of
 * the known form, or a record is missing or in another place. `entries`: by address, in the order in
 * which Pagefind was given them.
 */
export async function repack(
  folder: string,
  entries: ReadonlyMap<string, Entry>,
  part: number,
): Promise<void> {
  const [file, ...more] = (await readdir(folder)).filter((name) => name.endsWith(".pf_meta"));
  if (more.length > 0) throw new Error("several metadata files in a Pagefind index");
  if (file === undefined) return;
  const meta = readMeta(await readPacked(join(folder, file)));
  const chunks = await rewriteChunks(join(folder, "index"), meta);
  const groups = numbered(meta.pages.map(({ group }) => group));
  const ids = new Map(meta.pages.map(({ id }, number) => [id, recordId(part, number)]));
  if (ids.size !== entries.size || meta.pages.length !== entries.size)
    throw new Error(`Pagefind tells ${ids.size} of ${entries.size} records apart`);
  const pages = meta.pages.map(({ id, words, group }) => ({
    id: ids.get(id) ?? id,
    words,
    group: groups.get(group) ?? group,
  }));
  await writeFile(join(folder, file), packed(writeMeta({ ...meta, pages, chunks })));
  const shown = new Map(
    [...entries].map(([address, entry], number) => [
      address,
      { entry, id: recordId(part, number) },
    ]),
  );
  await rewriteFragments(join(folder, "fragment"), { groups, ids, shown });
}

/** A page that is alone in its file has no group. */
function numbered(groups: readonly string[]): Map<string, string> {
  const names = new Set(groups.filter((group) => group !== ""));
  return new Map([...names].map((name, number) => [name, number.toString(36)]));
}

async function rewriteChunks(folder: string, meta: PagefindMeta): Promise<PagefindMeta["chunks"]> {
  const paths = meta.chunks.map(({ id }) => join(folder, `${id}.pf_index`));
  const chunks = recut(await Promise.all(paths.map(readPacked)), CHUNK_BYTES);
  await rm(folder, { recursive: true });
  await mkdir(folder);
  return Promise.all(
    chunks.map(async ({ from, to, bytes }, number) => {
      const id = number.toString(36);
      await writeFile(join(folder, `${id}.pf_index`), packed(bytes));
      return { from, to, id };
    }),
  );
}

interface Naming {
  groups: ReadonlyMap<string, string>;
  ids: ReadonlyMap<string, string>;
  /** By address. */
  shown: ReadonlyMap<string, { entry: Entry; id: string }>;
}

/** Into a second folder, as a new name may be the old one of another file. */
async function rewriteFragments(folder: string, naming: Naming): Promise<void> {
  const { groups, ids, shown } = naming;
  const renamed = `${folder}-renamed`;
  await mkdir(renamed);
  let seen = 0;
  const renew = ([old, fragment]: [string, z.infer<typeof fragmentSchema>]): [string, object] => {
    const known = shown.get(fragment.url);
    if (!known) throw new Error(`Pagefind wrote a fragment of no record: ${fragment.url}`);
    if (ids.get(old) !== known.id)
      throw new Error(`Pagefind gave another place to ${fragment.url}`);
    seen += 1;
    return [known.id, { ...fragment, meta: metaOf(known.entry) }];
  };
  for (const file of (await readdir(folder)).sort()) {
    const old = file.replace(/\.pf_fragment$/, "");
    const text = (await readPacked(join(folder, file))).toString("utf8", SIGNATURE.length);
    const data: unknown = JSON.parse(text);
    const group = groups.get(old);
    const content = group
      ? Object.fromEntries(Object.entries(groupSchema.parse(data)).map(renew))
      : renew([old, fragmentSchema.parse(data)])[1];
    const bytes = Buffer.from(SIGNATURE + JSON.stringify(content));
    await writeFile(join(renamed, `${group ?? ids.get(old) ?? old}.pf_fragment`), packed(bytes));
  }
  if (seen !== shown.size) throw new Error(`${seen} of ${shown.size} records have a fragment`);
  await rm(folder, { recursive: true });
  await rename(renamed, folder);
}

/** Keys in the order of the alphabet, as Pagefind writes them. */
function metaOf({ name, member: { category, label, risk, summary } }: Entry) {
  return { category, risk, server: label, summary, title: name };
}
