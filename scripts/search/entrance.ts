import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ENTRY_FILE,
  LAYOUT_FILE,
  PAGEFIND_FILE,
  SEARCH_DIR,
  searchedParts,
} from "../../src/search/layout.ts";
import type { StoredLayout } from "./bundle.ts";
import { readPagefindEntry, recordsIn } from "./pagefind-entry.ts";

/**
 * Writes the three files of `/s/` that lead to the folders of a finished search (layout.ts), in place
 * of those of another one.
 */
export async function writeEntrance(output: string, layout: StoredLayout): Promise<void> {
  const root = join(output, SEARCH_DIR);
  await mkdir(root, { recursive: true });
  const write = (file: string, text: string) => writeFile(join(root, file), text);
  await write(PAGEFIND_FILE, pagefindScript(layout));
  await write(ENTRY_FILE, JSON.stringify(await wholeEntry(root, layout)));
  await write(LAYOUT_FILE, `${JSON.stringify(layout)}\n`);
}

/**
 * Pagefind takes the folder of its own script for that of its index: whoever imports this one
 * searches every part of the full text. On the page itself, as the site's policy lets no script but
 * ours start a worker.
 */
function pagefindScript(layout: StoredLayout): string {
  const [first, ...others] = searchedParts(layout).map(({ folder }) => `./${folder}/`);
  const script = JSON.stringify(`${first}${PAGEFIND_FILE}`);
  return `import { mergeIndex, options } from ${script};
await options({ noWorker: true });
for (const part of ${JSON.stringify(others)})
  await mergeIndex(new URL(part, import.meta.url).href);
export * from ${script};
`;
}

/** What the first part says of itself, with the records of all. */
async function wholeEntry(root: string, layout: StoredLayout) {
  const [first, ...others] = await Promise.all(
    searchedParts(layout).map(({ folder }) => readPagefindEntry(join(root, folder))),
  );
  const [[language, index] = []] = Object.entries(first?.languages ?? {});
  if (language === undefined || index === undefined) return first;
  const page_count = others.reduce((sum, entry) => sum + recordsIn(entry), index.page_count);
  return { ...first, languages: { [language]: { ...index, page_count } } };
}
