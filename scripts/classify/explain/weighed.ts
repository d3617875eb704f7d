import type { Evidence } from "../../../src/schemas/rating.ts";
import type { Category } from "../../../src/schemas/record.ts";
import type { Features } from "../model/features.ts";
import { rowsBySize, type Weights } from "../model/score.ts";
import { type Word, wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { isQuotable, listed } from "./english.ts";
import type { Reason } from "./reason.ts";

const MOST_WORDS = 3;
/** Groups of features that are words a reader can find. */
const WORD_GROUPS = new Set(["nw", "dw", "pw"]);
const LETTERS = /^\p{L}{3,20}$/u;
/** Words that weigh by the company they keep and tell a reader nothing. */
const EMPTY = new Set(
  "the and for from with this that its into over across each must two one are was has have can may when where which your you our all any per via using used use mcp tool tools server api non not new more than then other same being also only provides provide given based such these those both between second first".split(
    " ",
  ),
);

/** The words that weighed most for the category, where no rule but the model settled it. */
export function weighedWords(features: Features, weights: Weights, category: Category): string[] {
  const towards = category === "read" ? -1 : 1;
  const words = rowsBySize(features, weights, WORD_GROUPS, towards).filter(
    (word) => LETTERS.test(word) && isQuotable(word) && !EMPTY.has(word),
  );
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Says that no single word settled the category, and which ones weighed. */
export function weighedReason(words: readonly string[], category: Category): Reason | undefined {
  if (words.length < 2) return undefined;
  const kind =
    category === "read" ? "tools that only look things up" : "tools that change something";
  const quoted = listed(words.map((word) => JSON.stringify(word)));
  return {
    rule: "words-weighed",
    text: `What tips the balance are its words ${quoted}, which are words of ${kind}.`,
  };
}

/** Where the words stand: in the description, else in the name, else in the name of an argument. */
export function weighedPlaces(view: View, words: readonly string[]): Evidence[] {
  const wanted = new Set(words);
  const { name } = view.record.tool;
  const from = (field: "description" | "name", text: string, found: readonly Word[]) =>
    found
      .filter((word) => wanted.delete(word.text))
      .map(({ start, end }) => ({ field, start, end, quote: text.slice(start, end) }));
  const { description } = view;
  return [
    ...from("description", description, wordsOf(description, 0, LONGEST_SEARCHED)),
    ...from("name", name, view.words),
    ...view.parameters
      .filter((parameter) => parameter.words.filter((word) => wanted.delete(word)).length > 0)
      .map(({ pointer, name: quote }) => ({ field: pointer, start: 0, end: quote.length, quote })),
  ];
}

const LONGEST_SEARCHED = 600;
