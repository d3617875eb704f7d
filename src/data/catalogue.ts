import { pageEntrySchema, serverEntrySchema } from "../schemas/page.ts";
import { type Category, RISKS, type Risk } from "../schemas/record.ts";
import { readWorkFile } from "./work-file.ts";

/** Every page of the site, sorted by server, then tool. */
export const PAGES = readWorkFile("mdx/manifest.ndjson", pageEntrySchema);

/** Every server of the site, sorted by segment. */
export const SERVERS = readWorkFile("mdx/servers.ndjson", serverEntrySchema);

/** The pages of each server, by server segment. */
export const PAGES_BY_SERVER = Map.groupBy(PAGES, ({ path }) => path.server);

export const PAGES_BY_RISK: ReadonlyMap<Risk, typeof PAGES> = Map.groupBy(
  PAGES,
  (page) => page.risk,
);

export const PAGES_BY_CATEGORY: ReadonlyMap<Category, typeof PAGES> = Map.groupBy(
  PAGES,
  (page) => page.category,
);

/** Riskiest first; equal ones stay in catalogue order. */
export function riskiestFirst<T extends { risk: Risk }>(pages: readonly T[]): T[] {
  return [...pages].sort((a, b) => RISKS.indexOf(b.risk) - RISKS.indexOf(a.risk));
}
