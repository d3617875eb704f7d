/** Number of groups of popularity that `popularity` tells apart. */
const STEPS = [1, 2, 4, 8, 16] as const;
const MOST_WORDS = 9;
const FIRST_CODE = 48;

/** 0 for a name that one server has, up to 5 for one that many have. */
export function popularity(total: number): number {
  return STEPS.filter((step) => total > step).length;
}

export interface Rank {
  /** Number of words that say what the tool does (contentWords), at most 9. */
  words: number;
  popularity: number;
}

/** One printable ASCII character. */
export function encodeRank(rank: Rank): string {
  const words = Math.min(rank.words, MOST_WORDS);
  return String.fromCharCode(FIRST_CODE + words * (STEPS.length + 1) + rank.popularity);
}

export function decodeRank(ranks: string, id: number): Rank {
  const code = Math.max(0, (ranks.charCodeAt(id) || FIRST_CODE) - FIRST_CODE);
  return {
    words: Math.floor(code / (STEPS.length + 1)),
    popularity: code % (STEPS.length + 1),
  };
}

/**
 * What a match costs that is not the word itself, in the name: the weights below were tuned on the
 * relevance set of `bench search` (see its README).
 */
export const COST = {
  exact: 0,
  inServer: 1,
  /** The other number, or a common short form (`repo`, `repository`). */
  form: 1,
  /** Per word of the name that was not asked for. */
  extraWord: 3,
  /** A longer word that begins so, where no name has the word itself; and where one has. */
  prefix: 2,
  prefixOfWord: 4,
  verbSynonym: 4,
  nounSynonym: 5,
  typo: 8,
  /** Times the bits that the missing word would have told. */
  missing: 3,
} as const;

export interface Candidate {
  id: number;
  /** Sum of the costs of its words. */
  cost: number;
  /** How many words of the query its name has. */
  inName: number;
}

/** Best first; equal candidates in the order of their ids. Keeps the first `limit`. */
export function rankCandidates(
  candidates: readonly Candidate[],
  ranks: string,
  limit: number,
): number[] {
  const scored = candidates.map(({ id, cost, inName }) => {
    const rank = decodeRank(ranks, id);
    const extra = Math.max(0, rank.words - inName);
    return { id, score: cost + extra * COST.extraWord, popularity: rank.popularity };
  });
  scored.sort((a, b) => a.score - b.score || b.popularity - a.popularity || a.id - b.id);
  return scored.slice(0, limit).map(({ id }) => id);
}
