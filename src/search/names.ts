import { corrections, splits } from "./corrections.ts";
import { nameKey } from "./fold.ts";
import { filterIds, onlyMatching } from "./name-filters.ts";
import type { NameIndex } from "./name-index.ts";
import { oneEditApart } from "./one-edit.ts";
import { endsAtWord, rankPrefixed } from "./prefix-rank.ts";
import type { Query } from "./query.ts";
import { type Candidate, rankCandidates } from "./rank.ts";
import type { Group } from "./rows.ts";
import { searchSomeWords, searchWords } from "./word-search.ts";

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
/** Names that are compared letter by letter; each may cost a file of 4 kB gzip. */
const MOST_ALIKE = 12;
/** More than any other cost of a word, so that names with more of the words come first. */
const MISSING_COST = 20;

/**
 * Answers from the name shards alone: the exact name and names that begin so, then with the names
 * that have all words, then with those one typing error away. Each answer replaces the one before.
 * `pause` is awaited where there is an answer already and more files would be fetched for a better
 * one; where it gives false nothing more comes.
 */
export async function* searchNames(
  index: NameIndex,
  query: Query,
  limit: number,
  pause: () => Promise<boolean>,
): AsyncGenerator<NameAnswer> {
  const ids = await filterIds(index, query);
  const begun = await beginningSo(index, query, ids);
  if (begun.length > 0) {
    yield { groups: begun, total: begun.length, corrected: false };
    if (!(await pause())) return;
  }
  const whole = await byWords(index, query, ids, limit);
  const halfWord = await isHalfWord(index, query);
  const certain = begun.filter(
    (group) => halfWord || endsAtWord(group, query.key) || group.name.startsWith(query.text),
  );
  const found = unique([...certain, ...whole.groups, ...begun]);
  yield { groups: found, total: Math.max(found.length, whole.total), corrected: false };
  const exact = found.some(({ name }) => nameKey(name) === query.key);
  if (exact || found.length >= FEW || query.text === "") return;
  const near = await mistyped(index, query, ids, limit);
  const groups = unique([...found, ...near]);
  yield { groups, total: groups.length, corrected: found.length === 0 && near.length > 0 };
}

/**
 * Whether the last of several words is unfinished. Where names have it as it is (`delete repo`),
 * names that only begin so (`delete_report`) come after those that have the words.
 */
async function isHalfWord(index: NameIndex, { words }: Query): Promise<boolean> {
  const last = words.at(-1);
  if (words.length < 2 || last === undefined) return true;
  return ((await index.posting(last))?.inName.length ?? 0) === 0;
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
  return rankPrefixed(allowed, query);
}

async function byWords(index: NameIndex, query: Query, ids: Ids, limit: number) {
  if (query.words.length === 0) {
    const all = query.text === "" && ids ? [...ids].map((id) => ({ id, cost: 0, inName: 0 })) : [];
    return best(index, query, all, limit);
  }
  const candidates = await searchWords(index, query.words);
  return best(index, query, allowedBy(candidates, ids), limit);
}

/** Names one typing error away as a whole, then by words one error away or run together. */
async function mistyped(index: NameIndex, query: Query, ids: Ids, limit: number) {
  const [near, alike, vocabulary] = await Promise.all([
    withSameBeginning(index, query),
    withMostWords(index, query),
    index.vocabulary(),
  ]);
  const readings = [
    searchWords(index, query.words, corrections(query.words, vocabulary)),
    ...splits(query.words, vocabulary).map((words) => searchWords(index, words)),
  ];
  const candidates = (await Promise.all(readings)).flat();
  const { groups } = await best(index, query, cheapest(allowedBy(candidates, ids)), limit);
  const whole = [...near, ...alike].filter(
    ({ id, name }) => (!ids || ids.has(id)) && oneEditApart(nameKey(name), query.key),
  );
  return [...onlyMatching(whole, query), ...groups];
}

/** Names that share at least the first half with the query, where they fit in a few files. */
async function withSameBeginning(index: NameIndex, { key }: Query): Promise<Group[]> {
  for (let length = Math.ceil(key.length / 2); length < key.length; length += 1) {
    const groups = await index.withPrefix(key.slice(0, length));
    if (groups) return groups;
  }
  return [];
}

/** Names that have most of the words and few others: one of them may be mistyped. */
async function withMostWords(index: NameIndex, { words }: Query): Promise<Group[]> {
  const postings = await Promise.all(words.map((word) => index.posting(word)));
  const counts = new Map<number, number>();
  for (const posting of postings)
    for (const id of posting?.inName ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const candidates = [...counts]
    .filter(([, inName]) => inName >= most - 1)
    .map(([id, inName]) => ({ id, inName, cost: (words.length - inName) * MISSING_COST }));
  const ids = rankCandidates(candidates, await index.ranks(), MOST_ALIKE);
  const groups = await Promise.all(ids.map((id) => index.group(id)));
  return groups.flatMap((group) => group ?? []);
}

function cheapest(candidates: readonly Candidate[]): Candidate[] {
  const byId = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = byId.get(candidate.id);
    if (!known || candidate.cost < known.cost) byId.set(candidate.id, candidate);
  }
  return [...byId.values()];
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
  const loaded = await Promise.all(ids.map((id) => index.group(id)));
  const groups = onlyMatching(
    loaded.flatMap((group) => group ?? []),
    query,
  );
  return { groups: spelledFirst(groups, query.text), total: candidates.length };
}

/** Names that stand in the query as they are spelled, before those that only have its words. */
function spelledFirst(groups: readonly Group[], text: string): Group[] {
  const spelled = ({ name }: Group) => ` ${text} `.includes(` ${name} `);
  return [...groups.filter(spelled), ...groups.filter((group) => !spelled(group))];
}

function unique(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

/** Names that have some of the words, or ones like them, where nothing has all; filters hold. */
export async function nearestNames(
  index: NameIndex,
  query: Query,
  limit: number,
): Promise<Group[]> {
  const ids = await filterIds(index, query);
  const candidates = await searchSomeWords(index, query.words);
  return (await best(index, query, allowedBy(candidates, ids), limit)).groups;
}
