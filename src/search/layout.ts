/**
 * The search of a site lies in `/s/`, which every page names. Three small files stand there, replaced
 * by each build: `index.json` (the layout below), and `pagefind.js` and `pagefind-entry.json` for
 * those who look for Pagefind. All else is in folders that are named by what is in them and never
 * change: a folder that two builds share has the same bytes in both.
 *
 * One folder holds the name shards: all groups (the tools of one exact name) are sorted by nameKey,
 * then name, and numbered in that order.
 *
 * - `names/<n>.txt`: groups, one a line (rows.ts)
 * - `terms/<n>.txt`: one term a line, sorted: term, ids of groups that have it in their name, ids
 *   of groups of a server that has it in its name or id
 * - `heads/<n>.txt`: best answers for the prefixes that span many chunks of names
 * - `servers/<n>.txt`: servers under each of their words (servers.ts), sorted by word
 * - `facets.txt`: what tools are filtered by (facets.ts). Tools are numbered in the order of the
 *   groups and of the tools in each.
 * - `parts.txt`: the part of the full text that each tool is in (text-numbers.ts)
 * - `ranks.txt`: one character a group (rank.ts)
 * - `vocabulary.txt`: all terms of names, one a line, for typing errors
 *
 * Each other folder holds a part of the full text, an index of Pagefind's. Which part a tool is in
 * hangs on its address alone, so that a changed tool changes one part.
 */
export interface Layout {
  /** Folder of the name shards. */
  folder: string;
  /** Tools in the index, all of them also in Pagefind's. */
  records: number;
  /** Pagefind indexes that together hold all records. */
  parts: TextPart[];
  /** Distinct names. */
  groups: number;
  names: Chunks;
  terms: Chunks;
  heads: Chunks;
  servers: Chunks;
}

export interface TextPart {
  folder: string;
  records: number;
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
export const FORMAT = 3;
export const LAYOUT_FILE = "index.json";
export const PAGEFIND_FILE = "pagefind.js";
export const ENTRY_FILE = "pagefind-entry.json";
/** What stands in `/s/` itself, under the same addresses in every build. */
export const ENTRANCE_FILES = [LAYOUT_FILE, PAGEFIND_FILE, ENTRY_FILE] as const;
export const FACETS_FILE = "facets.txt";
export const PARTS_FILE = "parts.txt";
export const RANKS_FILE = "ranks.txt";
export const VOCABULARY_FILE = "vocabulary.txt";
export const chunkFile = (kind: ChunkKind, index: number): string => `${kind}/${index}.txt`;

/** Folder of the search, below the root of the site. */
export const SEARCH_DIR = "s";

/** Pagefind has no index of no records; the first part is the one that others are merged into. */
export function searchedParts({ parts }: Pick<Layout, "parts">): TextPart[] {
  const held = parts.filter(({ records }) => records > 0);
  return held.length > 0 ? held : parts.slice(0, 1);
}

/** What a folder must be called: it becomes part of an address that code is loaded from. */
const FOLDER = /^[\w-]{1,64}$/;

/** Checks what came over the wire. Throws on anything that is no layout. */
export function readLayout(value: unknown): Layout {
  if (!isObject(value)) throw new Error("the search index has no layout");
  if (value["format"] !== FORMAT) throw new Error("the search index is of another form");
  return {
    folder: readFolder(value["folder"]),
    records: readCount(value["records"]),
    parts: readParts(value["parts"]),
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

function readFolder(value: unknown): string {
  if (typeof value !== "string" || !FOLDER.test(value))
    throw new Error("the search index names no folder");
  return value;
}

function readParts(value: unknown): TextPart[] {
  if (!Array.isArray(value)) throw new Error("the search index has no parts");
  return value.map((part: unknown) => {
    if (!isObject(part)) throw new Error("a part of the search index is missing");
    return { folder: readFolder(part["folder"]), records: readCount(part["records"]) };
  });
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
