import { nameKey } from "./fold.ts";

/** A piece of a text; `hit` where the query matches. The pieces joined are the text. */
export interface Piece {
  text: string;
  hit: boolean;
}

const SHORTEST_WORD = 2;
/** Enough for one line; keeps a text of one repeated letter linear. */
const MOST_HITS = 40;

/** Marks the words of a query in a text, without regard to case. */
export function markMatches(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  // A letter that changes its length with its case would shift all marks behind it.
  if (lower.length !== text.length) return [{ text, hit: false }];
  const ranges: [number, number][] = [];
  for (const word of words) {
    if (word.length < SHORTEST_WORD) continue;
    let at = lower.indexOf(word);
    while (at >= 0 && ranges.length < MOST_HITS) {
      ranges.push([at, at + word.length]);
      at = lower.indexOf(word, at + word.length);
    }
  }
  return cut(text, ranges);
}

/** Marks the start of a name that the query spells, separators aside, or else its words. */
export function markName(name: string, key: string, words: readonly string[]): Piece[] {
  if (key === "" || !nameKey(name).startsWith(key)) return markMatches(name, words);
  const characters = Array.from(name);
  let end = 0;
  for (const [i, character] of characters.entries()) {
    end += character.length;
    if (nameKey(characters.slice(0, i + 1).join("")).length >= key.length) break;
  }
  return cut(name, [[0, end]]);
}

function cut(text: string, ranges: [number, number][]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, end), hit: true });
    at = end;
  }
  if (at < text.length || text === "") pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
