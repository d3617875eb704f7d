import type { PageEntry } from "../schemas/page.ts";
import { pagesOf } from "./by-server.ts";

/** The tools of a server that our recommendation closes, in whole or for some of their actions. */
export function closedTools(server: string): PageEntry[] {
  return pagesOf(server).filter(
    ({ category }) => category === "destructive" || category === "financial",
  );
}
