import { serverLabel } from "../../src/lib/server-label.ts";
import { serverTerms } from "../../src/search/server-terms.ts";
import { OPTIONAL } from "../../src/search/synonyms.ts";
import { terms } from "../../src/search/terms.ts";
import type { Source } from "./source.ts";

/** UTF-16 units of a description that are indexed; 126 of 52,761 real ones are longer. */
const LONGEST_TEXT = 3000;
/** Longer runs without a space are no words that anybody types. */
const LONGEST_WORD = 60;

/**
 * What the full-text index reads of a tool, beside its name: each word of title, server and
 * description once, so that repeating one lifts nothing. No fillers, which no query asks for, and
 * nothing that pages repeat. Being terms, the words hold none of the marks that Pagefind 1.6 obeys
 * in any text (`___PAGEFIND_WEIGHT___10`). Whole texts would double Pagefind's memory.
 */
export function contentOf({ server, tool, path }: Source): string {
  const name = terms(tool.name);
  const words = new Set([
    ...name.flatMap(digitParts),
    ...terms(tool.title ?? ""),
    ...serverTerms({ segment: path.server, label: serverLabel(server) }),
    ...terms((tool.description ?? "").slice(0, LONGEST_TEXT).toWellFormed()),
  ]);
  for (const word of name) words.delete(word);
  return [...words].filter((word) => !OPTIONAL.has(word) && isWord(word)).join(" ");
}

/** The name as words: Pagefind's title, which weighs more than the content. */
export function titleOf(name: string): string {
  return [...new Set(terms(name))].filter(isWord).join(" ");
}

function isWord(word: string): boolean {
  return word !== "" && word.length <= LONGEST_WORD;
}

/** `s3` as `s` and `3`: for names whose numbers are asked for alone. */
function digitParts(word: string): string[] {
  return word.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/);
}
