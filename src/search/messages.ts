import { count, thousands } from "../policy/words.ts";
import type { Found } from "./searcher.ts";

/** Everything that the search says, beside the words of the markup. */
export const SEARCHING = "Searching…";
export const SLOW =
  "The search takes long: the connection is slow, or a file is blocked. Every server is listed below.";
export const TEXT_FAILED =
  "Descriptions cannot be searched in this browser, or a file of the index did not come. Names are still searched; every server is listed below.";
export const FAILED =
  "The search index did not come. The site may have been updated since this page was opened, or a file is blocked. Reload the page, or browse:";
export const NEAREST = "Names with some of the words:";
export const HINT =
  "Names, tasks or servers. Filters can be typed: server:github risk:high category:write";

export function statusOf(found: Found, rows: number): string {
  if (found.faults.names && found.faults.text) return FAILED;
  if (found.faults.text) return TEXT_FAILED;
  if (!found.done) return rows === 0 ? SEARCHING : `${count(rows, "result")} so far`;
  if (rows === 0) return "No result";
  const names = found.names > 0 ? `${count(found.names, "name")} found` : "";
  const texts = found.texts ? `${count(found.texts, "tool")} found by the text` : "";
  const matches = [names, texts].filter((part) => part !== "").join(", ");
  const corrected = found.corrected ? "No name is exactly so; the nearest: " : "";
  return `${corrected}${matches}; ${thousands(rows)} shown`;
}

export function othersText(others: number): string {
  return `${count(others, "other server")} with a tool of this name`;
}

export function emptyText(query: string): string {
  return `No tool matches “${query}”.`;
}
