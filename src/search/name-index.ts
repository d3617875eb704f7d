import { chunkOf, chunkRange, firstIdOf } from "./chunk-range.ts";
import { decodeIds } from "./fields.ts";
import { createFileCache, type Load } from "./file-cache.ts";
import { nameKey } from "./fold.ts";
import { readHeads } from "./heads.ts";
import {
  chunkFile,
  LAYOUT_FILE,
  type Layout,
  RANKS_FILE,
  readLayout,
  VOCABULARY_FILE,
} from "./layout.ts";
import { decodeGroup, type Group } from "./rows.ts";

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
  ranks(): Promise<string>;
  vocabulary(): Promise<ReadonlySet<string>>;
}

/** Files that one prefix may fetch: names are about 5 kB gzip each, terms about 6 kB. */
export const MOST_NAME_FILES = 3;
const MOST_TERM_FILES = 2;

export function createNameIndex(load: Load): NameIndex {
  const layouts = createFileCache(load, (text) => readLayout(JSON.parse(text)));
  const lines = createFileCache(load, (text) => text.split("\n"));
  const texts = createFileCache(load, (text) => text);
  const heads = createFileCache(load, readHeads);
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
  const layout = () => layouts(LAYOUT_FILE);

  async function groupsOf(index: number, firstId: number): Promise<Group[]> {
    const rows = await lines(chunkFile("names", index));
    return rows.flatMap((line, i) => decodeGroup(line, firstId + i) ?? []);
  }

  return {
    layout,
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
