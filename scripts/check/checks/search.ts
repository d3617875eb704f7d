import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { nameKey } from "../../../src/search/fold.ts";
import { LAYOUT_FILE, readLayout } from "../../../src/search/layout.ts";
import { createNameIndex, type NameIndex } from "../../../src/search/name-index.ts";
import { searchNames } from "../../../src/search/names.ts";
import { parseQuery } from "../../../src/search/query.ts";
import { readNdjson } from "../../ndjson.ts";
import { bundleFolder } from "../bundle-folder.ts";
import type { Check, Report } from "../check.types.ts";
import { packedFault } from "../packed-fault.ts";
import { sample } from "../sample.ts";

/** Each reads a file of names or two; more of them find no other fault. */
const QUERIES = 100;
const lineSchema = z.object({ tool: z.string() });
/** A name with a colon may be read as a filter, and only so much of a query is read. */
const PLAIN = /^[\w-]{2,64}$/;

/** Every part of the search can be read, and it answers names of tools with these tools first. */
export const search: Check = {
  name: "search",
  async end(site, report) {
    const folder = await bundleFolder(site);
    const layout = readLayout(JSON.parse(await readFile(join(folder, LAYOUT_FILE), "utf8")));
    const below = join(folder.slice(site.root.length), "/");
    for (const file of site.files.keys()) {
      const fault = file.startsWith(below) && packedFault(join(site.root, file));
      if (fault) report(file, fault);
    }
    const load = (file: string) => readFile(join(folder, layout.folder, file), "utf8");
    const index = createNameIndex({ layout: async () => layout, load });
    const names = readNdjson(join(site.root, "catalogue.ndjson"), lineSchema);
    const plain = await sample(names, QUERIES, ({ tool }) => PLAIN.test(tool));
    for (const { tool } of plain) await ask(index, tool, report);
  },
};

async function ask(index: NameIndex, name: string, report: Report): Promise<void> {
  let found: string | undefined;
  const answers = searchNames(index, parseQuery(name), undefined, 1, async () => true);
  for await (const { groups } of answers) found = groups[0]?.name;
  if (found === undefined || nameKey(found) !== nameKey(name))
    report("", `the search answers ${JSON.stringify(name)} with ${JSON.stringify(found)}`);
}
