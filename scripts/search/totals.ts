import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUT_FILE, readLayout, SEARCH_DIR, searchDir } from "../../src/search/layout.ts";
import { folderSize } from "../check/folder-size.ts";
import type { Context } from "../stage.types.ts";

/** What the build report says of the search bundle of a build. */
export async function searchTotals(
  context: Pick<Context, "output" | "build">,
): Promise<{ records: number; files: number; bytes: number }> {
  const folder = join(context.output, searchDir(context.build));
  const file = join(context.output, SEARCH_DIR, LAYOUT_FILE);
  const { records } = readLayout(JSON.parse(await readFile(file, "utf8")));
  return { records, ...folderSize(folder) };
}
