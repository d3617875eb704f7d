import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUT_FILE, partDir, readLayout } from "../../src/search/layout.ts";
import { readPagefindEntry, recordsIn } from "../search/pagefind-entry.ts";

/**
 * How many records the search in a folder of the site says it holds, by its name shards and by the
 * parts of its full-text index; -1 where it says nothing.
 */
export async function searchRecords(root: string): Promise<{ names: number; texts: number }> {
  try {
    const layout = readLayout(JSON.parse(await readFile(join(root, LAYOUT_FILE), "utf8")));
    const parts = Array.from({ length: layout.parts }, (_, part) =>
      readPagefindEntry(join(root, layout.build, partDir(part)))
        .then(recordsIn)
        .catch(() => -1),
    );
    const counts = await Promise.all(parts);
    return { names: layout.records, texts: counts.reduce((sum, count) => sum + count, 0) };
  } catch {
    return { names: -1, texts: -1 };
  }
}
