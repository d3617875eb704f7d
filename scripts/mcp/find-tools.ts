import type { Category, Risk } from "../../src/schemas/record.ts";
import { fold, nameKey } from "../../src/search/fold.ts";
import { terms } from "../../src/search/terms.ts";
import type { Entry } from "./published.ts";

interface Wanted {
  /** Every word has to stand in the name or the server; without one all tools are found. */
  query?: string | undefined;
  risk?: Risk | undefined;
  category?: Category | undefined;
}

/**
 * The tools that are wanted: equal names first, then names with all words of the query, then the
 * rest, each by name and server. Without a query in the order of the catalogue.
 */
export function findTools(entries: readonly Entry[], wanted: Wanted): Entry[] {
  const { query = "" } = wanted;
  const some = entries.filter(
    ({ risk, category }) =>
      (wanted.risk ?? risk) === risk && (wanted.category ?? category) === category,
  );
  if (query.trim() === "") return some;
  const rank = rankBy(query);
  return some
    .flatMap((entry) => {
      const place = rank(entry);
      return place === undefined ? [] : { entry, place };
    })
    .sort((a, b) => a.place - b.place || compare(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** Gives an entry its place by a query, the best being 0; undefined where it is not found. */
function rankBy(query: string): (entry: Entry) => number | undefined {
  const key = nameKey(query);
  const words = terms(query);
  return ({ tool, server }) => {
    if (nameKey(tool) === key) return 0;
    const name = fold(tool);
    const where = `${name} ${fold(server)}`;
    if (words.length === 0 || !words.every((word) => where.includes(word))) return undefined;
    const own = new Set(terms(tool));
    if (words.every((word) => own.has(word))) return 1;
    return words.some((word) => name.includes(word)) ? 2 : 3;
  };
}

function compare(a: Entry, b: Entry): number {
  return order(a.tool, b.tool) || order(a.server, b.server);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
