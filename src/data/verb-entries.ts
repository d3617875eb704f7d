import { ENGLISH } from "../../scripts/classify/lexicon/english.ts";
import type { Sense } from "../../scripts/classify/lexicon/senses.ts";
import { nameVerbs } from "../../scripts/classify/text/name-verbs.ts";
import { wordsOfName } from "../../scripts/classify/text/words.ts";
import type { PageEntry } from "../schemas/page.ts";

/** A verb and the tools whose names say that they do it. */
export interface VerbEntry<P = PageEntry> {
  /** A word of our own lexicon, never one of a stranger's. */
  verb: string;
  sense: Sense;
  pages: P[];
}

/** In a large catalogue a page for a verb of one or two tools only makes the index longer. */
const FEWEST_TOOLS = 3;
const LARGE = 1000;

/** Verbs with the most tools first; those of as many in the order of the alphabet. */
export function verbEntries<P extends Pick<PageEntry, "name">>(
  pages: readonly P[],
): VerbEntry<P>[] {
  const own = new Set(Object.values(ENGLISH).flatMap((words) => words.trim().split(/\s+/)));
  const found = new Map<string, VerbEntry<P>>();
  for (const page of pages) {
    const verbs = new Map(nameVerbs(wordsOfName(page.name)).map((one) => [one.verb, one.sense]));
    for (const [verb, sense] of verbs) {
      if (!own.has(verb)) continue;
      const known = found.get(verb);
      if (known) known.pages.push(page);
      else found.set(verb, { verb, sense, pages: [page] });
    }
  }
  const fewest = pages.length >= LARGE ? FEWEST_TOOLS : 1;
  return [...found.values()]
    .filter((entry) => entry.pages.length >= fewest)
    .sort((a, b) => b.pages.length - a.pages.length || (a.verb < b.verb ? -1 : 1));
}
