import { type Chosen, FACET_NAMES, FACETS } from "./facets.ts";

/** What the search box and the filters hold. */
export interface SearchState {
  q: string;
  /** Words of the server's name or id. */
  server: string;
  chosen: Chosen;
}

/** Reads `?q=…&risk=…&server=…`; what is no value of a filter is dropped. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  let chosen: Chosen = {};
  for (const name of FACET_NAMES) {
    const value = FACETS[name].find((one) => one === params.get(name));
    if (value !== undefined) chosen = { ...chosen, [name]: value };
  }
  return { q: params.get("q") ?? "", server: params.get("server") ?? "", chosen };
}

/** The query string of a state, empty or with its question mark. */
export function writeState({ q, server, chosen }: SearchState): string {
  const params = new URLSearchParams();
  if (q.trim() !== "") params.set("q", q);
  if (server.trim() !== "") params.set("server", server);
  for (const name of FACET_NAMES) {
    const value = chosen[name];
    if (value !== undefined) params.set(name, value);
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
