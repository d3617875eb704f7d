import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUT_FILE, readLayout, SEARCH_DIR } from "../../src/search/layout.ts";
import { folderSize } from "../check/folder-size.ts";
import type { Context } from "../stage.types.ts";

/** What the build report says of the search of a site. */
export async function searchTotals(
  context: Pick<Context, "output">,
): Promise<{ records: number; files: number; bytes: number }> {
  const folder = join(context.output, SEARCH_DIR);
  const { records } = readLayout(JSON.parse(await readFile(join(folder, LAYOUT_FILE), "utf8")));
  return { records, ...folderSize(folder) };
}
