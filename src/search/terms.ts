import { nameWords } from "../lib/name-words.ts";
import { fold } from "./fold.ts";

/** Runs of scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** The overlapping pairs of a run: `日历检索` becomes `日历 历检 检索`. A single character stays. */
export function bigrams(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/**
 * The terms that a text is found by, in its order and with repeats: identifiers split into words
 * and folded, unspaced scripts as overlapping pairs. Index and query both use this.
 */
export function terms(text: string): string[] {
  return nameWords(text.normalize("NFKC")).flatMap((word) => {
    const folded = fold(word);
    if (folded === "") return [];
    return folded.search(UNSPACED) < 0 ? [folded] : pieces(folded);
  });
}

function pieces(word: string): string[] {
  return word
    .replace(UNSPACED, (run) => ` ${bigrams(run).join(" ")} `)
    .split(" ")
    .filter((piece) => piece !== "");
}

/** Names in the MCP registry begin with where their owner was verified, which tells none apart. */
const REGISTRY_PREFIX = /^io\.github\./i;

/** The name of a server, without what many names begin with. */
export function withoutRegistry(server: string): string {
  return server.replace(REGISTRY_PREFIX, "");
}
