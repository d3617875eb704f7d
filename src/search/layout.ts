/**
 * What lies in a search bundle. Pagefind's index is in the bundle itself (`pagefind.js`), with more
 * parts in `part-<n>/` where the catalogue is large. Beside it are the name shards: all groups (the tools of one exact
 * name) are sorted by nameKey, then name, and numbered in that order.
 *
 * - `index.json`: the layout below
 * - `names/<n>.txt`: groups, one a line (rows.ts)
 * - `terms/<n>.txt`: one term a line, sorted: term, ids of groups that have it in their name, ids
 *   of groups of a server that has it in its name or id. The terms `#<risk>` and `#<category>`
 *   hold the groups that have such a tool.
 * - `heads/<n>.txt`: best answers for the prefixes that span many chunks of names
 * - `ranks.txt`: one character a group (rank.ts)
 * - `vocabulary.txt`: all terms of names, one a line, for typing errors
 */
export interface Layout {
  /** Tools in the index, all of them also in Pagefind's. */
  records: number;
  /** Pagefind indexes that together hold all records, see partDir. */
  parts: number;
  /** Distinct names. */
  groups: number;
  names: Chunks;
  terms: Chunks;
  heads: Chunks;
}

/** A sorted list cut into files. */
export interface Chunks {
  /** The key that each file begins with. */
  firstKeys: string[];
  /** How many entries each file has. */
  sizes: number[];
}

export const LAYOUT_FILE = "index.json";
export const RANKS_FILE = "ranks.txt";
export const VOCABULARY_FILE = "vocabulary.txt";
export const chunkFile = (kind: "names" | "terms" | "heads", index: number): string =>
  `${kind}/${index}.txt`;

/** Folder of one Pagefind index in the bundle; the first lies in the bundle itself. */
export function partDir(part: number): string {
  return part === 0 ? "" : `part-${part}/`;
}

/** Folder of the bundle of one build, below the root of the site. */
export function searchDir(build: string): string {
  return `s/${build}`;
}

/** Checks what came over the wire. Throws on anything that is no layout. */
export function readLayout(value: unknown): Layout {
  if (!isObject(value)) throw new Error("the search index has no layout");
  return {
    records: readCount(value["records"]),
    parts: readCount(value["parts"]),
    groups: readCount(value["groups"]),
    names: readChunks(value["names"]),
    terms: readChunks(value["terms"]),
    heads: readChunks(value["heads"]),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readCount(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new Error("a count of the search index is no whole number");
  return value;
}

function readChunks(value: unknown): Chunks {
  const firstKeys: unknown = isObject(value) ? value["firstKeys"] : undefined;
  const sizes: unknown = isObject(value) ? value["sizes"] : undefined;
  if (!Array.isArray(firstKeys) || !Array.isArray(sizes) || firstKeys.length !== sizes.length)
    throw new Error("a list of the search index is missing");
  if (!firstKeys.every((key) => typeof key === "string"))
    throw new Error("a key of the search index is no text");
  return { firstKeys, sizes: sizes.map(readCount) };
}
