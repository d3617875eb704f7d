import type { Category, Risk } from "../schemas/record.ts";
import { CATEGORIES, RISKS } from "./levels.ts";

const YES_NO = ["yes", "no"] as const;

/** What results can be narrowed by, beside their server, and the values of each. */
export const FACETS = {
  risk: RISKS,
  category: CATEGORIES,
  /** Whether the author gave an input schema. */
  schema: YES_NO,
  /** Whether the rating rests on the name alone. */
  provisional: YES_NO,
} as const;

export type FacetName = keyof typeof FACETS;
export const FACET_NAMES = [
  "risk",
  "category",
  "schema",
  "provisional",
] as const satisfies readonly FacetName[];

/** The values of one tool. */
export interface FacetValues {
  risk: Risk;
  category: Category;
  schema: "yes" | "no";
  provisional: "yes" | "no";
}

/** The values that results must have. */
export type Chosen = { [Name in FacetName]?: FacetValues[Name] | undefined };

/** Number of tools by value, for each facet. */
export type FacetCounts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

/** How many combinations of values there are; each has a code below this. */
export const CODES = FACET_NAMES.reduce((product, name) => product * FACETS[name].length, 1);

export function codeOf(values: FacetValues): number {
  return FACET_NAMES.reduce((code, name) => {
    const all: readonly string[] = FACETS[name];
    return code * all.length + all.indexOf(values[name]);
  }, 0);
}

/** The value that a code has of each facet, in the order of FACET_NAMES. */
export function valuesOf(code: number): string[] {
  const values: string[] = [];
  let rest = code;
  for (const name of FACET_NAMES.toReversed()) {
    const all = FACETS[name];
    values.unshift(all[rest % all.length] ?? "");
    rest = Math.floor(rest / all.length);
  }
  return values;
}

/** Printable, and below 128 for the last tool of a group, as most tools are. */
const FIRST_CHARACTER = 40;

/** The codes of the tools of each group, one character a tool. */
export function writeFacets(groups: readonly (readonly number[])[]): string {
  const character = (code: number, isLast: boolean) =>
    String.fromCharCode(FIRST_CHARACTER + code + (isLast ? 0 : CODES));
  return groups
    .map((codes) => codes.map((code, i) => character(code, i === codes.length - 1)).join(""))
    .join("");
}

/** The codes of all tools. A tool's number is its place; those of one group stand together. */
export interface ToolFacets {
  codes: Uint8Array;
  /** First tool of each group, and the number of all tools behind them. */
  starts: Uint32Array;
}

/** Reads what `writeFacets` wrote. Throws where the text does not hold so many groups. */
export function readFacets(text: string, groups: number): ToolFacets {
  const codes = new Uint8Array(text.length);
  const starts = new Uint32Array(groups + 1);
  let group = 0;
  for (let tool = 0; tool < text.length; tool += 1) {
    const code = text.charCodeAt(tool) - FIRST_CHARACTER;
    codes[tool] = code % CODES;
    if (code >= CODES) continue;
    group += 1;
    starts[group] = tool + 1;
  }
  if (group !== groups) throw new Error(`the facets are of ${group} groups, not ${groups}`);
  return { codes, starts };
}

/** The group that a tool is in. */
export function groupOf({ starts }: ToolFacets, tool: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= tool) low = middle;
    else high = middle;
  }
  return low;
}
