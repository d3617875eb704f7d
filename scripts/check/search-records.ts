import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUT_FILE, readLayout } from "../../src/search/layout.ts";

/** How many records the search bundle in a folder says it holds; -1 where it says nothing. */
export async function searchRecords(bundle: string): Promise<number> {
  try {
    return readLayout(JSON.parse(await readFile(join(bundle, LAYOUT_FILE), "utf8"))).records;
  } catch {
    return -1;
  }
}
