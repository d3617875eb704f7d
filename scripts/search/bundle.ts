import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CustomRecord } from "pagefind";
import type { Rated } from "../../src/schemas/rated.ts";
import { type Layout, partDir } from "../../src/search/layout.ts";
import type { Log } from "../log.ts";
import { contentOf, titleOf } from "./content.ts";
import { type FullTextRecord, writeFullText } from "./full-text.ts";
import { groupEntries, type KeyedGroup } from "./groups.ts";
import { type Entry, entryOf } from "./member.ts";
import { nameShards } from "./shards.ts";

/** Writes the bundle of one build into a folder that does not exist; gives its layout. */
export async function writeBundle(
  rated: AsyncIterable<Rated>,
  options: { folder: string; build: string; partSize: number; log: Log },
): Promise<Layout> {
  const { folder, build, partSize, log } = options;
  await mkdir(folder, { recursive: true });
  const entries: Entry[] = [];
  const records = new Map<string, FullTextRecord>();
  for await (const one of rated) {
    const shown = entryOf(one);
    const record = recordOf(one);
    entries.push(shown);
    records.set(record.url, { record, shown });
    log.progress(`search: ${entries.length} records`);
  }
  const groups = groupEntries(entries);
  const inOrder = urlsOf(groups).flatMap((url) => records.get(url) ?? []);
  let parts = 0;
  for (let first = 0; parts === 0 || first < inOrder.length; first += partSize) {
    const part = inOrder.slice(first, first + partSize);
    await writeFullText(part, join(folder, partDir(parts)), first);
    parts += 1;
  }
  const { layout, files } = nameShards(groups, { build, parts, partSize });
  for (const [file, text] of files) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  }
  return layout;
}

/** In the order of the numbers of the tools. */
function urlsOf(groups: readonly KeyedGroup[]): string[] {
  return groups.flatMap(({ members }) => members.map(({ server, tool }) => urlOf(server, tool)));
}

function urlOf(server: string, tool: string): string {
  return `/tools/${server}/${tool}/`;
}

function recordOf(rated: Rated): CustomRecord {
  const { tool, path, rating } = rated;
  return {
    url: urlOf(path.server, path.tool),
    // Pagefind drops a record without a word, and the counts would no longer agree.
    content: contentOf(rated) || "tool",
    language: "en",
    // All metadata is searched too. What readers see is put in its place afterwards: repack.ts.
    meta: { title: titleOf(tool.name) },
    filters: { risk: [rating.risk], category: [rating.category] },
  };
}
