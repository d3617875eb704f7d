import { corrections, splits } from "./corrections.ts";
import { nameKey } from "./fold.ts";
import { onlyMatching } from "./members.ts";
import type { NameIndex } from "./name-index.ts";
import { oneEditApart } from "./one-edit.ts";
import { endsAtWord, rankPrefixed } from "./prefix-rank.ts";
import type { Query } from "./query.ts";
import { type Candidate, rankCandidates } from "./rank.ts";
import type { Group } from "./rows.ts";
import type { ToolFilter } from "./tool-filter.ts";
import { searchSomeWords, searchWords } from "./word-search.ts";

export interface NameAnswer {
  /** Best first. */
  groups: Group[];
  /** All groups that match but for the filter, of which `groups` holds the best that pass it. */
  matched: ReadonlySet<number>;
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
  filter: ToolFilter | undefined,
  limit: number,
  pause: () => Promise<boolean>,
): AsyncGenerator<NameAnswer> {
  const prefixed = await beginningSo(index, query);
  const begun = rankPrefixed(await allowed(index, prefixed, query, filter), query);
  const matched = new Set(prefixed.map(({ id }) => id));
  if (begun.length > 0) {
    yield { groups: begun, matched, corrected: false };
    if (!(await pause())) return;
  }
  const whole = await byWords(index, query, filter, limit);
  for (const id of whole.ids) matched.add(id);
  const halfWord = await isHalfWord(index, query);
  const certain = begun.filter(
    (group) => halfWord || endsAtWord(group, query.key) || group.name.startsWith(query.text),
  );
  const found = unique([...certain, ...whole.groups, ...begun]);
  yield { groups: found, matched, corrected: false };
  const exact = found.some(({ name }) => nameKey(name) === query.key);
  if (exact || found.length >= FEW || query.text === "") return;
  const near = await mistyped(index, query, filter, limit);
  for (const { id } of near) matched.add(id);
  const groups = unique([...found, ...near]);
  yield { groups, matched, corrected: found.length === 0 && near.length > 0 };
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

type Filter = ToolFilter | undefined;

async function beginningSo(index: NameIndex, { key }: Query): Promise<Group[]> {
  if (key === "") return [];
  return (await index.withPrefix(key)) ?? (await index.head(key));
}

/** The groups with the members that pass; those of which only the first member is at hand are read. */
async function allowed(
  index: NameIndex,
  groups: readonly Group[],
  query: Query,
  filter: Filter,
): Promise<Group[]> {
  const passing = groups.filter(({ id }) => !filter || filter.group(id));
  const whole = filter
    ? await Promise.all(
        passing.map(async (group) =>
          group.members.length < group.total ? ((await index.group(group.id)) ?? group) : group,
        ),
      )
    : passing;
  return onlyMatching(whole, query, filter);
}

async function byWords(index: NameIndex, query: Query, filter: Filter, limit: number) {
  if (query.words.length === 0) {
    const { groups } = await index.layout();
    const all = query.text === "" && filter ? Array.from({ length: groups }, (_, id) => id) : [];
    // No name is better than another here but by how many have it.
    return best(
      index,
      query,
      filter,
      all.map((id) => ({ id, cost: 0, inName: Infinity })),
      limit,
    );
  }
  return best(index, query, filter, await searchWords(index, query.words), limit);
}

/** Names one typing error away as a whole, then by words one error away or run together. */
async function mistyped(index: NameIndex, query: Query, filter: Filter, limit: number) {
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
  const { groups } = await best(index, query, filter, cheapest(candidates), limit);
  const whole = [...near, ...alike].filter(({ name }) => oneEditApart(nameKey(name), query.key));
  return [...onlyMatching(whole, query, filter), ...groups];
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

/** The best groups that pass, and the ids of all groups, whether they pass or not. */
async function best(
  index: NameIndex,
  query: Query,
  filter: Filter,
  candidates: readonly Candidate[],
  limit: number,
): Promise<{ groups: Group[]; ids: number[] }> {
  const passing = filter ? candidates.filter(({ id }) => filter.group(id)) : candidates;
  const ids = rankCandidates(passing, await index.ranks(), limit);
  const loaded = await Promise.all(ids.map((id) => index.group(id)));
  const groups = onlyMatching(
    loaded.flatMap((group) => group ?? []),
    query,
    filter,
  );
  return { groups: spelledFirst(groups, query.text), ids: candidates.map(({ id }) => id) };
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
  filter: ToolFilter | undefined,
  limit: number,
): Promise<Group[]> {
  const candidates = await searchSomeWords(index, query.words);
  return (await best(index, query, filter, candidates, limit)).groups;
}
