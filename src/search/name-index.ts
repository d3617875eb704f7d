import { chunkOf, chunkRange, firstIdOf } from "./chunk-range.ts";
import { readFacets, type ToolFacets } from "./facets.ts";
import { decodeIds } from "./fields.ts";
import { createFileCache } from "./file-cache.ts";
import { nameKey } from "./fold.ts";
import { readHeads } from "./heads.ts";
import { chunkFile, FACETS_FILE, type Layout, RANKS_FILE, VOCABULARY_FILE } from "./layout.ts";
import type { BundleFiles } from "./open-bundle.ts";
import { decodeGroup, type Group } from "./rows.ts";
import { decodeServer, type ServerLine } from "./servers.ts";

export interface Posting {
  term: string;
  /** Groups that have the term in their name. */
  inName: number[];
  /** Groups of a server that has it in its name or id. */
  inServer: number[];
}

/** The name shards of one bundle. */
export interface NameIndex {
  layout(): Promise<Layout>;
  group(id: number): Promise<Group | undefined>;
  /** Groups whose key begins so; undefined where they span too many files. */
  withPrefix(key: string): Promise<Group[] | undefined>;
  /** The best groups of such a prefix, each with its first member only. */
  head(key: string): Promise<Group[]>;
  posting(term: string): Promise<Posting | undefined>;
  /** All terms that begin so; none where they span too many files. */
  postingsWithPrefix(prefix: string): Promise<Posting[]>;
  /** Servers that have this word in their name or id, or one that begins so if those are few. */
  servers(word: string): Promise<ServerLine[]>;
  facets(): Promise<ToolFacets>;
  ranks(): Promise<string>;
  vocabulary(): Promise<ReadonlySet<string>>;
}

/** Files that one prefix may fetch: names are about 5 kB gzip each, terms about 6 kB. */
export const MOST_NAME_FILES = 3;
const MOST_TERM_FILES = 2;
const MOST_SERVER_FILES = 4;

export function createNameIndex({ layout, load }: BundleFiles): NameIndex {
  const lines = createFileCache(load, (text) => text.split("\n"));
  const texts = createFileCache(load, (text) => text);
  const heads = createFileCache(load, readHeads);
  const servers = createFileCache(load, (text) => text.split("\n").map(decodeServer));
  const facets = createFileCache(
    async (file) => ({ text: await load(file), groups: (await layout()).groups }),
    ({ text, groups }) => readFacets(text, groups),
  );
  const words = createFileCache(load, (text) => new Set(text.split("\n")));
  const terms = createFileCache(load, (text) => {
    const rows = text.split("\n").map((line): [string, string] => {
      const tab = line.indexOf("\t");
      return [line.slice(0, tab), line.slice(tab + 1)];
    });
    return new Map(rows);
  });
  /** Lists of common words have 10,000 ids and are asked for at each key. */
  const postings = new Map<string, Posting>();
  const read = (term: string, line: string): Posting => {
    const posting = postings.get(term) ?? readPosting(term, line);
    postings.set(term, posting);
    return posting;
  };

  async function groupsOf(index: number, firstId: number): Promise<Group[]> {
    const rows = await lines(chunkFile("names", index));
    return rows.flatMap((line, i) => decodeGroup(line, firstId + i) ?? []);
  }

  return {
    layout,
    facets: () => facets(FACETS_FILE),
    ranks: () => texts(RANKS_FILE),
    vocabulary: () => words(VOCABULARY_FILE),

    async group(id) {
      const { names } = await layout();
      const chunk = chunkOf(names, id);
      if (!chunk) return undefined;
      const rows = await lines(chunkFile("names", chunk.index));
      return decodeGroup(rows[id - chunk.firstId] ?? "", id);
    },

    async withPrefix(key) {
      const { names } = await layout();
      const range = chunkRange(names, key);
      if (!range) return [];
      if (range[1] - range[0] >= MOST_NAME_FILES) return undefined;
      const indexes = indexesOf(range);
      const groups = await Promise.all(indexes.map((i) => groupsOf(i, firstIdOf(names, i))));
      return groups.flat().filter(({ name }) => nameKey(name).startsWith(key));
    },

    async head(key) {
      const { heads: chunks } = await layout();
      const range = chunkRange(chunks, key);
      if (!range) return [];
      const all = await Promise.all(indexesOf(range).map((i) => heads(chunkFile("heads", i))));
      return all.map((file) => file.get(key)).find((groups) => groups !== undefined) ?? [];
    },

    async posting(term) {
      const { terms: chunks } = await layout();
      const range = chunkRange(chunks, term);
      if (!range) return undefined;
      // A term comes first among all that begin so.
      const line = (await terms(chunkFile("terms", range[0]))).get(term);
      return line === undefined ? undefined : read(term, line);
    },

    async servers(word) {
      const { servers: chunks } = await layout();
      const range = chunkRange(chunks, word);
      if (!range) return [];
      const few = range[1] - range[0] < MOST_SERVER_FILES;
      const indexes = few ? indexesOf(range) : [range[0]];
      const files = await Promise.all(indexes.map((i) => servers(chunkFile("servers", i))));
      const begun = files.flat().filter(({ term }) => term.startsWith(word));
      return few ? begun : begun.filter(({ term }) => term === word);
    },

    async postingsWithPrefix(prefix) {
      const { terms: chunks } = await layout();
      const range = chunkRange(chunks, prefix);
      if (!range || range[1] - range[0] >= MOST_TERM_FILES) return [];
      const files = await Promise.all(indexesOf(range).map((i) => terms(chunkFile("terms", i))));
      return files
        .flatMap((file) => [...file])
        .filter(([term]) => term.startsWith(prefix))
        .map(([term, line]) => read(term, line));
    },
  };
}

function indexesOf([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function readPosting(term: string, line: string): Posting {
  const [inName = "", inServer = ""] = line.split("\t");
  return { term, inName: decodeIds(inName), inServer: decodeIds(inServer) };
}
