import { writeHeads } from "../../src/search/heads.ts";
import {
  chunkFile,
  LAYOUT_FILE,
  type Layout,
  RANKS_FILE,
  VOCABULARY_FILE,
} from "../../src/search/layout.ts";
import { MOST_NAME_FILES } from "../../src/search/name-index.ts";
import { encodeRank, popularity } from "../../src/search/rank.ts";
import { encodeGroup } from "../../src/search/rows.ts";
import { type Cut, cutChunks } from "./chunks.ts";
import { contentWords } from "./content-words.ts";
import { groupEntries } from "./groups.ts";
import { headAnswers } from "./head-answers.ts";
import type { Entry } from "./member.ts";
import { postings } from "./postings.ts";

/** UTF-16 units of one file. */
const NAMES_LIMIT = 16_000;
const TERMS_LIMIT = 5_000;

/** All files of the name shards of a catalogue, and the layout, by their path in the bundle. */
export function nameShards(entries: readonly Entry[], parts: number): Map<string, string> {
  const groups = groupEntries(entries);
  const names = cutChunks(
    groups.map((group) => ({ key: group.key, line: encodeGroup(group) })),
    NAMES_LIMIT,
  );
  const { lines, vocabulary } = postings(groups);
  const termCut = cutChunks(lines, TERMS_LIMIT);
  const heads = cutHeads(headAnswers(groups, names.chunks, MOST_NAME_FILES));
  const layout: Layout = {
    records: entries.length,
    parts,
    groups: groups.length,
    names: names.chunks,
    terms: termCut.chunks,
    heads: heads.chunks,
  };
  const ranks = groups.map((group) =>
    encodeRank({ words: contentWords(group).length, popularity: popularity(group.total) }),
  );
  return new Map([
    [LAYOUT_FILE, `${JSON.stringify(layout)}\n`],
    [RANKS_FILE, ranks.join("")],
    [VOCABULARY_FILE, vocabulary.join("\n")],
    ...filesOf("names", names),
    ...filesOf("terms", termCut),
    ...filesOf("heads", heads),
  ]);
}

function filesOf(kind: "names" | "terms" | "heads", cut: Cut): [string, string][] {
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
