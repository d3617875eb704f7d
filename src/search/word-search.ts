import type { NameIndex, Posting } from "./name-index.ts";
import { type Candidate, COST } from "./rank.ts";
import { forms, OPTIONAL, synonyms } from "./synonyms.ts";

/** What a word of the query matches: per group the cost, and whether the name has it. */
type Hits = Map<number, { cost: number; inName: boolean }>;

/** A word that may stand in for a word of the query, and what that costs. */
export interface Alternative {
  term: string;
  cost: number;
}

/** Prefixes of fewer characters than this match too much to mean anything. */
const SHORTEST_PREFIX = 2;

/**
 * Groups that have every word of the query in their name, or in the name or id of a server, with at
 * least one in the name. Optional words (`the`, `to`) need not match where others do.
 * `corrections` adds alternatives for words that may be mistyped.
 */
export async function searchWords(
  index: NameIndex,
  words: readonly string[],
  corrections: ReadonlyMap<string, readonly Alternative[]> = new Map(),
): Promise<Candidate[]> {
  const required = words.filter((word) => !OPTIONAL.has(word));
  const needed = required.length > 0 ? required : words;
  const last = words.at(-1);
  const [hits, bonus] = await Promise.all([
    Promise.all(needed.map((word) => hitsOf(index, word, word === last, corrections.get(word)))),
    Promise.all(words.filter((word) => !needed.includes(word)).map((word) => index.posting(word))),
  ]);
  const smallestFirst = hits.sort((a, b) => a.size - b.size);
  return intersect(
    smallestFirst,
    bonus.map((posting) => new Set(posting?.inName)),
  );
}

async function hitsOf(
  index: NameIndex,
  word: string,
  unfinished: boolean,
  corrections: readonly Alternative[] = [],
): Promise<Hits> {
  const alternatives: Alternative[] = [
    { term: word, cost: COST.exact },
    ...forms(word).map((term) => ({ term, cost: COST.form })),
    ...synonyms(word).map((term) => ({ term, cost: COST.synonym })),
    ...corrections,
  ];
  const hits: Hits = new Map();
  const [exact, begun] = await Promise.all([
    Promise.all(alternatives.map(({ term }) => index.posting(term))),
    unfinished && word.length >= SHORTEST_PREFIX ? index.postingsWithPrefix(word) : [],
  ]);
  for (const [i, { cost }] of alternatives.entries()) {
    const posting = exact[i];
    if (posting) add(hits, posting, cost, cost <= COST.form);
  }
  const cost = exact[0] && exact[0].inName.length > 0 ? COST.prefixOfWord : COST.prefix;
  for (const posting of begun) add(hits, posting, cost, true);
  return hits;
}

/** Keeps the cheapest way in which each group matches. */
function add(hits: Hits, posting: Posting, cost: number, servers: boolean): void {
  const offer = (id: number, price: number, inName: boolean) => {
    const known = hits.get(id);
    if (!known || price < known.cost) hits.set(id, { cost: price, inName });
  };
  for (const id of posting.inName) offer(id, cost, true);
  if (servers) for (const id of posting.inServer) offer(id, cost + COST.inServer, false);
}

function intersect(hits: readonly Hits[], bonus: readonly ReadonlySet<number>[]): Candidate[] {
  const [first, ...others] = hits;
  const candidates: Candidate[] = [];
  for (const [id, hit] of first ?? []) {
    const all = [hit, ...others.flatMap((other) => other.get(id) ?? [])];
    const inName = all.filter((one) => one.inName).length;
    if (all.length < hits.length || inName === 0) continue;
    candidates.push({
      id,
      cost: all.reduce((sum, one) => sum + one.cost, 0),
      inName: inName + bonus.filter((ids) => ids.has(id)).length,
    });
  }
  return candidates;
}
