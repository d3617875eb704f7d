import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ENTRY_FILE,
  LAYOUT_FILE,
  type Layout,
  PAGEFIND_FILE,
  partDir,
  SEARCH_DIR,
  searchDir,
} from "../../src/search/layout.ts";
import { readPagefindEntry, recordsIn } from "./pagefind-entry.ts";

/**
 * Writes the three files of `/s/` that lead to a finished build (layout.ts), in place of those of
 * another one.
 */
export async function writeEntrance(output: string, layout: Layout): Promise<void> {
  const root = join(output, SEARCH_DIR);
  await mkdir(root, { recursive: true });
  const write = (file: string, text: string) => writeFile(join(root, file), text);
  await write(PAGEFIND_FILE, pagefindScript(layout));
  await write(ENTRY_FILE, JSON.stringify(await wholeEntry(output, layout)));
  await write(LAYOUT_FILE, `${JSON.stringify(layout)}\n`);
}

/**
 * Pagefind takes the folder of its own script for that of its index: whoever imports this one
 * searches the build behind it, every part of it. On the page itself, as the site's policy lets no
 * script but ours start a worker.
 */
function pagefindScript({ build, parts }: Layout): string {
  const script = `"./${build}/${PAGEFIND_FILE}"`;
  const others = Array.from({ length: parts - 1 }, (_, i) => `"./${build}/${partDir(i + 1)}"`);
  return `import { mergeIndex, options } from ${script};
await options({ noWorker: true });
for (const part of [${others.join(", ")}])
  await mergeIndex(new URL(part, import.meta.url).href);
export * from ${script};
`;
}

/** What the first part says of itself, with the records of all. */
async function wholeEntry(output: string, { build, parts }: Layout) {
  const folder = join(output, searchDir(build));
  const [first, ...others] = await Promise.all(
    Array.from({ length: parts }, (_, part) => readPagefindEntry(join(folder, partDir(part)))),
  );
  const [[language, index] = []] = Object.entries(first?.languages ?? {});
  if (language === undefined || index === undefined) return first;
  const page_count = others.reduce((sum, entry) => sum + recordsIn(entry), index.page_count);
  return { ...first, languages: { [language]: { ...index, page_count } } };
}
