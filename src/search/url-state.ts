import type { Category, Risk } from "../schemas/record.ts";
import { CATEGORIES, RISKS } from "./levels.ts";

/** What the search box and the two filters hold. */
export interface SearchState {
  q: string;
  risk?: Risk | undefined;
  category?: Category | undefined;
}

/** Reads `?q=…&risk=…&category=…`; what is no level is dropped. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  return {
    q: params.get("q") ?? "",
    risk: RISKS.find((risk) => risk === params.get("risk")),
    category: CATEGORIES.find((category) => category === params.get("category")),
  };
}

/** The query string of a state, empty or with its question mark. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q.trim() !== "") params.set("q", state.q);
  if (state.risk) params.set("risk", state.risk);
  if (state.category) params.set("category", state.category);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
