import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUT_FILE, readLayout } from "../../src/search/layout.ts";
import { readPagefindEntry, recordsIn } from "../search/pagefind-entry.ts";

/**
 * How many records the search in a folder of the site says it holds, by its name shards and by the
 * parts of its full-text index; -1 where it says nothing.
 */
export async function searchRecords(root: string): Promise<{ names: number; texts: number }> {
  try {
    const layout = readLayout(JSON.parse(await readFile(join(root, LAYOUT_FILE), "utf8")));
    const counts = await Promise.all(
      layout.parts.map(({ folder }) =>
        readPagefindEntry(join(root, folder))
          .then(recordsIn)
          .catch(() => -1),
      ),
    );
    return { names: layout.records, texts: counts.reduce((sum, count) => sum + count, 0) };
  } catch {
    return { names: -1, texts: -1 };
  }
}
