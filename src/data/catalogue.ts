import { pageEntrySchema, serverEntrySchema } from "../schemas/page.ts";
import type { Category, Risk } from "../schemas/record.ts";
import { readWorkFile } from "./work-file.ts";

// The whole catalogue, for the pages that are no server's; those of servers use by-server.ts.

/** Every page of the site, sorted by server, then tool. */
export const PAGES = readWorkFile("mdx/manifest.ndjson", pageEntrySchema);

/** Every server of the site, sorted by segment. */
export const SERVERS = readWorkFile("mdx/servers.ndjson", serverEntrySchema);

export const PAGES_BY_RISK: ReadonlyMap<Risk, typeof PAGES> = Map.groupBy(
  PAGES,
  (page) => page.risk,
);

export const PAGES_BY_CATEGORY: ReadonlyMap<Category, typeof PAGES> = Map.groupBy(
  PAGES,
  (page) => page.category,
);
