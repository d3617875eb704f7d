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
export const NAMES_FAILED =
  "Names cannot be looked up: a file of the index did not come. The tools below are found by their text; reload the page, or browse.";
export const NEAREST = "Names with some of the words:";
export const HINT =
  "Names, tasks or servers. Filters can be typed: server:github risk:high category:write schema:no";

export function statusOf(found: Found, rows: number): string {
  const { names, text } = found.faults;
  if (names && text) return FAILED;
  if (names) return NAMES_FAILED;
  if (text) return TEXT_FAILED;
  if (!found.done) return rows === 0 ? SEARCHING : `${count(rows, "result")} so far`;
  if (rows === 0) return "No result";
  const corrected = found.corrected ? "No name is exactly so; the nearest: " : "";
  return `${corrected}${totalText(found, rows)}`;
}

/** Rows stand for names; a name may be that of many tools. */
function totalText({ totals }: Found, rows: number): string {
  if (!totals) return count(rows, "result");
  const { tools, names } = totals;
  const all =
    tools === names ? count(tools, "tool") : `${count(tools, "tool")} of ${count(names, "name")}`;
  return names > rows ? `${all}; ${thousands(rows)} shown` : all;
}

export function suggestionText(label: string, tools: number): string {
  // Isolated: a label may run from right to left.
  return `\u2068${label}\u2069: ${count(tools, "tool")}`;
}

export function othersText(others: number): string {
  return `${count(others, "other server")} with a tool of this name`;
}

export function emptyText(query: string): string {
  return query === "" ? "No tool passes these filters." : `No tool matches “${query}”.`;
}
