import type { PageEntry } from "../schemas/page.ts";
import { PAGES_BY_SERVER } from "./catalogue.ts";

/** The tools of a server that our recommendation closes, in whole or for some of their actions. */
export function closedTools(server: string): PageEntry[] {
  const pages = PAGES_BY_SERVER.get(server) ?? [];
  return pages.filter(({ category }) => category === "destructive" || category === "financial");
}
