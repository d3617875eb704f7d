import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ENTRY_FILE } from "../../src/search/layout.ts";

const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ page_count: z.int() })),
});
export type PagefindEntry = z.infer<typeof entrySchema>;

/** What the Pagefind index in a folder says of itself. Throws where it says nothing. */
export async function readPagefindEntry(folder: string): Promise<PagefindEntry> {
  return entrySchema.parse(JSON.parse(await readFile(join(folder, ENTRY_FILE), "utf8")));
}

/** How many records it says it holds. */
export function recordsIn({ languages }: PagefindEntry): number {
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
