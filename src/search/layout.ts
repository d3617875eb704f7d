/**
 * The search of a site lies in `/s/`, which every page names. Three small files stand there, replaced
 * by each build: `index.json` (the layout below), and `pagefind.js` and `pagefind-entry.json` for
 * those who look for Pagefind. All else is in `/s/<build>/` and never changes.
 *
 * Pagefind's index is in that folder itself, with more parts in `part-<n>/` where the catalogue is
 * large. Beside it are the name shards: all groups (the tools of one exact name) are sorted by
 * nameKey, then name, and numbered in that order.
 *
 * - `names/<n>.txt`: groups, one a line (rows.ts)
 * - `terms/<n>.txt`: one term a line, sorted: term, ids of groups that have it in their name, ids
 *   of groups of a server that has it in its name or id
 * - `heads/<n>.txt`: best answers for the prefixes that span many chunks of names
 * - `servers/<n>.txt`: servers under each of their words (servers.ts), sorted by word
 * - `facets.txt`: what tools are filtered by (facets.ts). Tools are numbered in the order of the
 *   groups and of the tools in each; Pagefind's records have the same numbers.
 * - `ranks.txt`: one character a group (rank.ts)
 * - `vocabulary.txt`: all terms of names, one a line, for typing errors
 */
export interface Layout {
  /** Names the folder that the rest lies in. */
  build: string;
  /** Tools in the index, all of them also in Pagefind's. */
  records: number;
  /** Pagefind indexes that together hold all records, see partDir. */
  parts: number;
  /** Records in each, but for the last. */
  partSize: number;
  /** Distinct names. */
  groups: number;
  names: Chunks;
  terms: Chunks;
  heads: Chunks;
  servers: Chunks;
}

export type ChunkKind = "names" | "terms" | "heads" | "servers";

/** A sorted list cut into files. */
export interface Chunks {
  /** The key that each file begins with. */
  firstKeys: string[];
  /** How many entries each file has. */
  sizes: number[];
}

/** Changes with the form of any file, so that an old page does not read what it cannot know. */
export const FORMAT = 2;
export const LAYOUT_FILE = "index.json";
export const PAGEFIND_FILE = "pagefind.js";
export const ENTRY_FILE = "pagefind-entry.json";
/** What stands in `/s/` itself, under the same addresses in every build. */
export const ENTRANCE_FILES = [LAYOUT_FILE, PAGEFIND_FILE, ENTRY_FILE] as const;
export const FACETS_FILE = "facets.txt";
export const RANKS_FILE = "ranks.txt";
export const VOCABULARY_FILE = "vocabulary.txt";
export const chunkFile = (kind: ChunkKind, index: number): string => `${kind}/${index}.txt`;

/** Folder of one Pagefind index in that of the build; the first lies there itself. */
export function partDir(part: number): string {
  return part === 0 ? "" : `part-${part}/`;
}

/** Folder of the search, below the root of the site. */
export const SEARCH_DIR = "s";

/** Folder of one build's part of it. */
export function searchDir(build: string): string {
  return `${SEARCH_DIR}/${build}`;
}

/** What a build id must look like: it becomes part of an address that code is loaded from. */
const BUILD = /^[\w-]{1,64}$/;

/** Checks what came over the wire. Throws on anything that is no layout. */
export function readLayout(value: unknown): Layout {
  if (!isObject(value)) throw new Error("the search index has no layout");
  if (value["format"] !== FORMAT) throw new Error("the search index is of another form");
  const build: unknown = value["build"];
  if (typeof build !== "string" || !BUILD.test(build))
    throw new Error("the search index names no build");
  return {
    build,
    records: readCount(value["records"]),
    parts: readCount(value["parts"]),
    partSize: readCount(value["partSize"]),
    groups: readCount(value["groups"]),
    names: readChunks(value["names"]),
    terms: readChunks(value["terms"]),
    heads: readChunks(value["heads"]),
    servers: readChunks(value["servers"]),
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
