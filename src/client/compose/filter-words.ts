import { fold } from "../../search/fold.ts";

/** True where every word of the query stands somewhere in the text, which is folded already. */
export function matchesWords(folded: string, query: string): boolean {
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
