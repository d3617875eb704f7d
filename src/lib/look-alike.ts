import { CONFUSABLES } from "./confusables.ts";

/** A server by all that readers tell it by. */
export interface NamedServer {
  /** URL segment. */
  path: string;
  id: string;
  /** What readers call it. */
  label: string;
}

/** Names longer than this are not compared further: no reader does. */
const LONGEST = 128;
/** A notice names so many; a forger of more gains nothing by them. */
const MOST_OTHERS = 5;

/**
 * What a name looks like at a glance, after UTS 39: compatibility forms and letters of other alphabets
 * as the Latin letter that they resemble, nothing invisible, no case, and 0/o, 1/i/l and rn/m as one.
 * Two names of equal skeleton are hard to tell apart; the skeleton itself is no name.
 */
export function skeleton(text: string): string {
  const shown = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(/[\p{DI}\p{Cf}\p{Cc}]/gu, "");
  // Twice: a capital has a likeness of its own, and so has its small letter.
  return folded(folded(shown))
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("0", "o")
    .replace(/[1i]/g, "l")
    .replaceAll("rn", "m");
}

function folded(text: string): string {
  return Array.from(text, (letter) => CONFUSABLES.get(letter) ?? letter)
    .join("")
    .toLowerCase();
}

/**
 * For the path of each server that another could be taken for, the others, by path: their labels or
 * their ids look alike but are not the same. Names that differ in case alone are the same.
 */
export function lookAlikes(servers: readonly NamedServer[]): Map<string, NamedServer[]> {
  const found = new Map<string, Map<string, NamedServer>>();
  for (const key of ["label", "id"] as const) {
    const groups = Map.groupBy(servers, (server) => skeleton(server[key]));
    for (const group of groups.values()) {
      const spellings = Map.groupBy(group, (server) => spelling(server[key]));
      if (spellings.size < 2) continue;
      // One more than are named, as one may be the server's own spelling.
      const firsts = [...spellings].slice(0, MOST_OTHERS + 1);
      for (const [own, members] of spellings) {
        const others = firsts.flatMap(([other, [first]]) =>
          other === own || !first ? [] : [first],
        );
        for (const { path } of members)
          for (const other of others.slice(0, MOST_OTHERS)) add(found, path, other);
      }
    }
  }
  return new Map([...found].map(([path, others]) => [path, sorted(others)]));
}

function spelling(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function add(found: Map<string, Map<string, NamedServer>>, path: string, other: NamedServer): void {
  if (other.path === path) return;
  const others = found.get(path) ?? new Map<string, NamedServer>();
  found.set(path, others.set(other.path, other));
}

function sorted(others: Map<string, NamedServer>): NamedServer[] {
  return [...others.values()].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST_OTHERS);
}
