import type { Category, Risk } from "../schemas/record.ts";
import { nameKey } from "./fold.ts";
import { CATEGORIES, RISKS } from "./levels.ts";
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
  risk?: Risk | undefined;
  category?: Category | undefined;
}

/** Long enough for any name and a server; what is behind it is not read. */
const LONGEST_TEXT = 300;
const MOST_WORDS = 12;
const FILTER = /^(server|risk|category):(.*)$/i;

/**
 * Reads `server:github risk:high delete`: typed filters win over the chosen ones. A level may be
 * half typed (`risk:hi`); a filter that names no level is plain text.
 */
export function parseQuery(
  typed: string,
  chosen: { risk?: Risk | undefined; category?: Category | undefined } = {},
): Query {
  const plain: string[] = [];
  const server: string[] = [];
  let { risk, category } = chosen;
  for (const token of typed.slice(0, LONGEST_TEXT).split(/\s+/u)) {
    const [, name, value = ""] = FILTER.exec(token) ?? [];
    const kind = name?.toLowerCase();
    const asRisk = kind === "risk" ? complete(value, RISKS) : undefined;
    const asCategory = kind === "category" ? complete(value, CATEGORIES) : undefined;
    if (kind === "server") server.push(...terms(withoutRegistry(value)));
    else if (asRisk) risk = asRisk;
    else if (asCategory) category = asCategory;
    else if (!kind || value !== "") plain.push(token);
  }
  const text = plain.join(" ").trim();
  const words = [...new Set(plain.flatMap(wordsOf))].slice(0, MOST_WORDS);
  return { typed, text, key: nameKey(text), words, server, risk, category };
}

/** The terms of one word as typed; `to-do` and `e-mail` are one term each. */
function wordsOf(token: string): string[] {
  const parts = terms(withoutRegistry(token));
  const joined = token.includes("-") && parts.every((part) => OPTIONAL.has(part));
  return joined || /^e-\w+$/i.test(token) ? [parts.join("")] : parts;
}

function complete<T extends string>(value: string, levels: readonly T[]): T | undefined {
  if (value === "") return undefined;
  return levels.find((level) => level.startsWith(value.toLowerCase()));
}

/** Pagefind takes some signs for syntax and drops words with others: letters, digits and spaces only. */
export function pagefindText(words: readonly string[]): string {
  return words.join(" ").replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ");
}
