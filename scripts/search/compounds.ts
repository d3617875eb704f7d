/** A part of a compound is a word of at least this many letters that so many names have. */
const SHORTEST_PART = 3;
const FEWEST_NAMES = 8;

/**
 * For names that run words together in lower case (`getweather`): a function that gives the two
 * parts of a term, or nothing where it is a word of its own or no two common words make it up.
 * `names` are the terms of each name.
 */
export function compoundParts(names: readonly (readonly string[])[]): (term: string) => string[] {
  const counts = new Map<string, number>();
  for (const words of names)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = (word: string) =>
    word.length >= SHORTEST_PART && (counts.get(word) ?? 0) >= FEWEST_NAMES;
  return (term) => {
    if (common(term)) return [];
    for (let cut = SHORTEST_PART; cut <= term.length - SHORTEST_PART; cut += 1) {
      const parts = [term.slice(0, cut), term.slice(cut)];
      if (parts.every(common)) return parts;
    }
    return [];
  };
}
