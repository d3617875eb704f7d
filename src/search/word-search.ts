import type { NameIndex, Posting } from "./name-index.ts";
import { type Candidate, COST } from "./rank.ts";
import { forms, nounSynonyms, OPTIONAL, verbSynonyms } from "./synonyms.ts";

/** One list of groups that a word of the query matches. */
interface Hits {
  ids: readonly number[];
  cost: number;
  inName: boolean;
}

/** A word that may stand in for a word of the query, and what that costs. */
export interface Alternative {
  term: string;
  cost: number;
}

/** Prefixes of fewer characters than this match too much to mean anything. */
const SHORTEST_PREFIX = 2;

/** The words of a query that must match; the others are optional, unless all are. */
export function neededWords(words: readonly string[]): readonly string[] {
  const needed = words.filter((word) => !OPTIONAL.has(word));
  return needed.length > 0 ? needed : words;
}

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
  const needed = neededWords(words);
  const last = words.at(-1);
  const hits = await Promise.all(
    needed.map((word) => hitsOf(index, word, word === last, corrections.get(word))),
  );
  const [smallest, ...others] = hits.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  let matches = offers(smallest ?? [], () => true);
  for (const other of others) {
    const before = matches;
    const own = offers(other, (id) => before.has(id));
    matches = new Map([...own].map(([id, offer]) => [id, sum(offer, before.get(id))]));
  }
  return [...matches]
    .map(([id, { cost, inName }]) => ({ id, cost, inName }))
    .filter(({ inName }) => inName > 0);
}

/**
 * Groups that have at least one word in their name, where none need have all. A missing word costs
 * the more the rarer it is: of `issue an invoice` the invoice tells more.
 */
export async function searchSomeWords(
  index: NameIndex,
  words: readonly string[],
): Promise<Candidate[]> {
  const { groups } = await index.layout();
  const lists = await Promise.all(neededWords(words).map((word) => hitsOf(index, word, false)));
  const matches = lists.map((hits) =>
    offers(
      hits.filter(({ inName }) => inName),
      () => true,
    ),
  );
  const weights = matches.map(({ size }) => COST.missing * Math.log2(1 + groups / (1 + size)));
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const candidates = new Map<number, Candidate>();
  for (const [i, match] of matches.entries()) {
    for (const [id, { cost }] of match) {
      const known = candidates.get(id) ?? { id, cost: whole, inName: 0 };
      known.cost += cost - (weights[i] ?? 0);
      known.inName += 1;
      candidates.set(id, known);
    }
  }
  return [...candidates.values()];
}

async function hitsOf(
  index: NameIndex,
  word: string,
  unfinished: boolean,
  corrections: readonly Alternative[] = [],
): Promise<Hits[]> {
  const alternatives: Alternative[] = [
    { term: word, cost: COST.exact },
    ...forms(word).map((term) => ({ term, cost: COST.form })),
    ...verbSynonyms(word).map((term) => ({ term, cost: COST.verbSynonym })),
    ...nounSynonyms(word).map((term) => ({ term, cost: COST.nounSynonym })),
    ...corrections,
  ];
  const [exact, begun] = await Promise.all([
    Promise.all(alternatives.map(({ term }) => index.posting(term))),
    unfinished && word.length >= SHORTEST_PREFIX ? index.postingsWithPrefix(word) : [],
  ]);
  const prefixCost = exact[0] && exact[0].inName.length > 0 ? COST.prefixOfWord : COST.prefix;
  return [
    ...exact.flatMap((posting, i) => {
      const cost = alternatives[i]?.cost ?? COST.exact;
      return hitsIn(posting, cost, cost <= COST.form);
    }),
    ...begun.flatMap((posting) => hitsIn(posting, prefixCost, true)),
  ];
}

function hitsIn(posting: Posting | undefined, cost: number, servers: boolean): Hits[] {
  if (!posting) return [];
  const inName = { ids: posting.inName, cost, inName: true };
  const inServer = { ids: posting.inServer, cost: cost + COST.inServer, inName: false };
  return servers ? [inName, inServer] : [inName];
}

interface Offer {
  cost: number;
  /** Number of words that the name has. */
  inName: number;
}

function sizeOf(hits: readonly Hits[]): number {
  return hits.reduce((total, { ids }) => total + ids.length, 0);
}

/** The cheapest way in which each wanted group matches. */
function offers(hits: readonly Hits[], wanted: (id: number) => boolean): Map<number, Offer> {
  const cheapest = new Map<number, Offer>();
  for (const { ids, cost, inName } of hits) {
    for (const id of ids) {
      if (!wanted(id)) continue;
      const known = cheapest.get(id);
      if (!known || cost < known.cost) cheapest.set(id, { cost, inName: inName ? 1 : 0 });
    }
  }
  return cheapest;
}

function sum(a: Offer, b: Offer | undefined): Offer {
  return { cost: a.cost + (b?.cost ?? 0), inName: a.inName + (b?.inName ?? 0) };
}
