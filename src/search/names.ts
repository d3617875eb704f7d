import { corrections, splits } from "./corrections.ts";
import { nameKey } from "./fold.ts";
import { filterIds, onlyMatching } from "./name-filters.ts";
import type { NameIndex } from "./name-index.ts";
import { rankPrefixed } from "./prefix-rank.ts";
import type { Query } from "./query.ts";
import { type Candidate, rankCandidates } from "./rank.ts";
import type { Group } from "./rows.ts";
import { searchWords } from "./word-search.ts";

export interface NameAnswer {
  /** Best first. */
  groups: Group[];
  /** How many groups match; `groups` holds the first of them. */
  total: number;
  /** Words that were read otherwise than typed, where nothing matched as typed. */
  corrected: boolean;
}

/** Fewer answers than this, and typing errors are looked for as well. */
const FEW = 3;
/** More than any other cost of a word, so that names with more of the words come first. */
const MISSING_COST = 20;

/**
 * Answers from the name shards alone: the exact name and names that begin so, then with the names
 * that have all words, then with those one typing error away. Each answer replaces the one before;
 * what stood in it keeps its place.
 */
export async function* searchNames(
  index: NameIndex,
  query: Query,
  limit: number,
): AsyncGenerator<NameAnswer> {
  const ids = await filterIds(index, query);
  const begun = await beginningSo(index, query, ids);
  yield { groups: begun, total: begun.length, corrected: false };
  const whole = await byWords(index, query, ids, limit);
  const found = unique([...begun, ...whole.groups]);
  yield { groups: found, total: Math.max(found.length, whole.total), corrected: false };
  const exact = found.some(({ name }) => nameKey(name) === query.key);
  if (exact || found.length >= FEW || query.text === "") return;
  const near = await mistyped(index, query, ids, limit);
  const groups = unique([...found, ...near.groups]);
  yield { groups, total: groups.length, corrected: found.length === 0 && near.groups.length > 0 };
}

type Ids = ReadonlySet<number> | undefined;

/** The exact name first, then what begins so. */
async function beginningSo(index: NameIndex, query: Query, ids: Ids): Promise<Group[]> {
  if (query.key === "") return [];
  const groups = (await index.withPrefix(query.key)) ?? (await index.head(query.key));
  const allowed = onlyMatching(
    groups.filter(({ id }) => !ids || ids.has(id)),
    query,
  );
  return rankPrefixed(allowed, query.text, query.key);
}

async function byWords(index: NameIndex, query: Query, ids: Ids, limit: number) {
  if (query.words.length === 0) {
    const all = query.text === "" && ids ? [...ids].map((id) => ({ id, cost: 0, inName: 0 })) : [];
    return best(index, query, all, limit);
  }
  const candidates = await searchWords(index, query.words);
  return best(index, query, allowedBy(candidates, ids), limit);
}

/** Words one typing error away, and words run together. */
async function mistyped(index: NameIndex, query: Query, ids: Ids, limit: number) {
  const vocabulary = await index.vocabulary();
  const readings = [
    searchWords(index, query.words, corrections(query.words, vocabulary)),
    ...splits(query.words, vocabulary).map((words) => searchWords(index, words)),
  ];
  const candidates = (await Promise.all(readings)).flat();
  return best(index, query, allowedBy(candidates, ids), limit);
}

function allowedBy(candidates: Candidate[], ids: Ids): Candidate[] {
  return ids ? candidates.filter(({ id }) => ids.has(id)) : candidates;
}

async function best(
  index: NameIndex,
  query: Query,
  candidates: Candidate[],
  limit: number,
): Promise<{ groups: Group[]; total: number }> {
  const ids = rankCandidates(candidates, await index.ranks(), limit);
  const groups = await Promise.all(ids.map((id) => index.group(id)));
  return {
    groups: onlyMatching(
      groups.flatMap((group) => group ?? []),
      query,
    ),
    total: candidates.length,
  };
}

function unique(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

/** Names that have at least one word of a query that nothing matches, filters aside. */
export async function nearestNames(
  index: NameIndex,
  query: Query,
  limit: number,
): Promise<Group[]> {
  const near = corrections(query.words, await index.vocabulary());
  const lists = await Promise.all(query.words.map((word) => searchWords(index, [word], near)));
  const merged = new Map<number, Candidate>();
  for (const candidate of lists.flat()) {
    const known = merged.get(candidate.id);
    if (known) known.inName += 1;
    else merged.set(candidate.id, { ...candidate });
  }
  const missing = (candidate: Candidate) => (query.words.length - candidate.inName) * MISSING_COST;
  const scored = [...merged.values()].map((one) => ({ ...one, cost: one.cost + missing(one) }));
  const free = { ...query, server: [], risk: undefined, category: undefined };
  return (await best(index, free, scored, limit)).groups;
}
