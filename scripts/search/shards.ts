import { writeFacets } from "../../src/search/facets.ts";
import { writeHeads } from "../../src/search/heads.ts";
import {
  type ChunkKind,
  chunkFile,
  FACETS_FILE,
  type Layout,
  RANKS_FILE,
  VOCABULARY_FILE,
} from "../../src/search/layout.ts";
import { MOST_NAME_FILES } from "../../src/search/name-index.ts";
import { encodeRank, popularity } from "../../src/search/rank.ts";
import { encodeGroup } from "../../src/search/rows.ts";
import { type Cut, cutChunks } from "./chunks.ts";
import { contentWords } from "./content-words.ts";
import type { KeyedGroup } from "./groups.ts";
import { headAnswers } from "./head-answers.ts";
import { postings } from "./postings.ts";
import { serverLines } from "./server-lines.ts";

/** UTF-16 units of one file. */
const NAMES_LIMIT = 16_000;
const TERMS_LIMIT = 5_000;
const SERVERS_LIMIT = 12_000;

/** The name shards of a catalogue: their files by path, and what the layout says of them. */
export function nameShards(groups: readonly KeyedGroup[]): {
  lists: Pick<Layout, "groups" | ChunkKind>;
  files: Map<string, string>;
} {
  const names = cutChunks(
    groups.map((group) => ({ key: group.key, line: encodeGroup(group) })),
    NAMES_LIMIT,
  );
  const { lines, vocabulary } = postings(groups);
  const termCut = cutChunks(lines, TERMS_LIMIT);
  const servers = cutChunks(serverLines(groups), SERVERS_LIMIT);
  const heads = cutHeads(headAnswers(groups, names.chunks, MOST_NAME_FILES));
  const lists = {
    groups: groups.length,
    names: names.chunks,
    terms: termCut.chunks,
    heads: heads.chunks,
    servers: servers.chunks,
  };
  const ranks = groups.map((group) =>
    encodeRank({ words: contentWords(group).length, popularity: popularity(group.total) }),
  );
  return {
    lists,
    files: new Map([
      [FACETS_FILE, writeFacets(groups.map(({ codes }) => codes))],
      [RANKS_FILE, ranks.join("")],
      [VOCABULARY_FILE, vocabulary.join("\n")],
      ...filesOf("names", names),
      ...filesOf("terms", termCut),
      ...filesOf("heads", heads),
      ...filesOf("servers", servers),
    ]),
  };
}

function filesOf(kind: ChunkKind, cut: Cut): [string, string][] {
  return cut.files.map((text, i) => [chunkFile(kind, i), text]);
}

/** Prefixes that begin alike share their groups: one file for each first character, at least. */
function cutHeads(heads: ReturnType<typeof headAnswers>): Cut {
  const families = [...Map.groupBy(heads, ([prefix]) => prefix.slice(0, 1)).values()];
  const cut: Cut = { chunks: { firstKeys: [], sizes: [] }, files: [] };
  for (const family of families) {
    cut.chunks.firstKeys.push(family[0]?.[0] ?? "");
    cut.chunks.sizes.push(family.length);
    cut.files.push(writeHeads(new Map(family)));
  }
  return cut;
}
