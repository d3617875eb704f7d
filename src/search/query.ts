import { type Chosen, FACET_NAMES, FACETS, type FacetName } from "./facets.ts";
import { nameKey } from "./fold.ts";
import { OPTIONAL } from "./synonyms.ts";
import { terms, withoutRegistry } from "./terms.ts";

export interface Query {
  /** Exactly what was typed: a name may begin with a space. */
  typed: string;
  /** The same without the typed filters, words one space apart. */
  text: string;
  key: string;
  /** The terms of the text, each once. */
  words: string[];
  /** Words that the server's name or id must have. */
  server: string[];
  chosen: Chosen;
}

/** Long enough for any name and a server; what is behind it is not read. */
const LONGEST_TEXT = 300;
const MOST_WORDS = 12;
const FILTER = new RegExp(`^(server|${FACET_NAMES.join("|")}):(.*)$`, "i");

/** What is chosen beside the text. */
export interface Choices {
  /** As typed into the box for it. */
  server?: string | undefined;
  chosen?: Chosen;
}

/**
 * Reads `server:github risk:high delete`: typed filters win over the chosen ones. A value may be
 * half typed (`risk:hi`); a filter that names no value is plain text.
 */
export function parseQuery(typed: string, choices: Choices = {}): Query {
  const plain: string[] = [];
  const server = terms(withoutRegistry((choices.server ?? "").slice(0, LONGEST_TEXT)));
  let chosen: Chosen = { ...choices.chosen };
  for (const token of typed.slice(0, LONGEST_TEXT).split(/\s+/u)) {
    const [, kind = "", value = ""] = FILTER.exec(token) ?? [];
    const facet = FACET_NAMES.find((name) => name === kind.toLowerCase());
    const found = facet && choose(facet, value);
    if (kind.toLowerCase() === "server") server.push(...terms(withoutRegistry(value)));
    else if (found) chosen = { ...chosen, ...found };
    else if (kind === "" || value !== "") plain.push(token);
  }
  const text = plain.join(" ").trim();
  const words = [...new Set(plain.flatMap(wordsOf))].slice(0, MOST_WORDS);
  return { typed, text, key: nameKey(text), words, server: [...new Set(server)], chosen };
}

/** A facet with the value that begins so, if there is one. */
export function choose(facet: FacetName, start: string): Chosen | undefined {
  if (start === "") return undefined;
  const value = FACETS[facet].find((one) => one.startsWith(start.toLowerCase()));
  return value === undefined ? undefined : { [facet]: value };
}

/** The terms of one word as typed; `to-do` and `e-mail` are one term each. */
function wordsOf(token: string): string[] {
  const parts = terms(withoutRegistry(token));
  const joined = token.includes("-") && parts.every((part) => OPTIONAL.has(part));
  return joined || /^e-\w+$/i.test(token) ? [parts.join("")] : parts;
}

/** Pagefind takes some signs for syntax and drops words with others: letters, digits and spaces only. */
export function pagefindText(words: readonly string[]): string {
  return words.join(" ").replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ");
}
