import type { Evidence, Rating } from "../../src/schemas/rating.ts";
import { type Analysis, CATEGORIES, RISKS, type Tool } from "../../src/schemas/record.ts";
import { DEFAULT_RISK } from "./decide/risk.ts";

/** A rating word with what may stand before it to mean the tool itself. */
const CLAIMED_RISK =
  /\b(low|medium|high|critical)(?:[- ](?:risk|severity|impact|level|blast radius))/giu;
const CLAIMED_CATEGORY =
  /\b(?:an?|the|as)\s+["'“]?(read|write|execute|destructive|financial)["'”]?(?:\s+(?:tool|operation|action|category|call))/giu;
const MOST_CONFLICTS = 8;

function said(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? "").toLowerCase()));
}

/** A quote as a search pattern would be costly and foreign: white space is folded on both sides instead. */
function fold(text: string): { folded: string; at: number[] } {
  let folded = "";
  const at: number[] = [];
  let space = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    const blank = /\s/u.test(char);
    if (blank && space) continue;
    folded += blank ? " " : char;
    at.push(index);
    space = blank;
  }
  return { folded, at };
}

/**
 * A search costs a text times a quote where both repeat one sign: 182 ms with a quote of 16 KiB. So a
 * long one is looked for by its beginning, at the first places that have it.
 */
const SEARCHED = 500;
const MOST_PLACES = 8;

/** Where the quote stands, or -1. */
function placeOf(quote: string, text: string): number {
  const beginning = quote.slice(0, SEARCHED);
  let place = text.indexOf(beginning);
  for (let tries = 1; tries < MOST_PLACES && place >= 0; tries += 1) {
    if (text.startsWith(quote, place)) return place;
    place = text.indexOf(beginning, place + 1);
  }
  return place >= 0 && text.startsWith(quote, place) ? place : -1;
}

const FIELDS = ["description", "title", "name"] as const;

/** Finds quotes in the texts of a tool, white space folded. */
function finder(tool: Tool): (quote: string) => Evidence | undefined {
  const texts = FIELDS.flatMap((field) => {
    const text = tool[field];
    return text === undefined ? [] : [{ field, text, ...fold(text) }];
  });
  return (quote) => {
    const wanted = fold(quote.trim()).folded;
    if (wanted === "") return undefined;
    for (const { field, text, folded, at } of texts) {
      const from = placeOf(wanted, folded);
      const start = at[from];
      const last = at[from + wanted.length - 1];
      if (from < 0 || start === undefined || last === undefined) continue;
      return { field, start, end: last + 1, quote: text.slice(start, last + 1) };
    }
    return undefined;
  };
}

/** Lets a person's or a model's rating win over the rules, and checks it against the definition. */
export function withAnalysis(rating: Rating, analysis: Analysis, tool: Tool): Rating {
  const category = analysis.category ?? rating.category;
  const risk =
    analysis.risk ?? (analysis.category === undefined ? rating.risk : DEFAULT_RISK[category]);
  const evidence: Evidence[] = [];
  const paraphrases: string[] = [];
  const find = finder(tool);
  for (const quote of analysis.evidence ?? []) {
    const span = find(quote);
    if (span) evidence.push(span);
    else if (quote.trim() !== "") paraphrases.push(quote);
  }
  const text = analysis.rationale ?? "";
  const conflicts: string[] = [];
  for (const word of said(text, CLAIMED_RISK))
    if (word !== risk) conflicts.push(`Its text speaks of ${word} risk, its level is ${risk}.`);
  for (const word of said(text, CLAIMED_CATEGORY))
    if (word !== category)
      conflicts.push(`Its text speaks of ${word}, its category is ${category}.`);
  const step = CATEGORIES.indexOf(rating.category) - CATEGORIES.indexOf(category);
  if (step !== 0)
    conflicts.push(`By the rules of this site it would be ${rating.category}, not ${category}.`);
  else if (RISKS.indexOf(rating.risk) !== RISKS.indexOf(risk))
    conflicts.push(`By the rules of this site its level would be ${rating.risk}, not ${risk}.`);
  const rated =
    analysis.category !== undefined || analysis.risk !== undefined || text.trim() !== "";
  return {
    ...rating,
    category,
    risk,
    basis: rated ? "analysis" : rating.basis,
    rationale: text.trim() === "" ? rating.rationale : text,
    evidence: evidence.length > 0 || paraphrases.length > 0 ? evidence : rating.evidence,
    paraphrases,
    analysis: {
      ...(analysis.source !== undefined && { source: analysis.source }),
      ...(analysis.date !== undefined && { date: analysis.date }),
      conflicts: conflicts.slice(0, MOST_CONFLICTS),
    },
  };
}
