import { thousands } from "../policy/words.ts";
import { type Chosen, FACET_NAMES, type FacetCounts, type FacetName } from "./facets.ts";
import { choose } from "./query.ts";
import type { SearchState } from "./url-state.ts";

type Filters = Omit<SearchState, "q">;

/** The filters of a panel: a list for each facet, a box for the server. */
export interface FilterControls {
  server: HTMLInputElement;
  read(): Filters;
  write(filters: Filters): void;
  /** Puts the number of results behind each value; undefined takes all numbers away. */
  showCounts(counts: FacetCounts | undefined): void;
  /** Calls the listener where a value was chosen, or a letter of the server typed. */
  onChange(listener: (what: "chosen" | "typed") => void): void;
}

export function filterControls(
  selects: ReadonlyMap<FacetName, HTMLSelectElement>,
  server: HTMLInputElement,
): FilterControls {
  const options = [...selects].flatMap(([name, select]) =>
    [...select.options].map((option) => ({ name, option, label: option.text })),
  );
  return {
    server,
    read() {
      let chosen: Chosen = {};
      for (const [name, { value }] of selects) chosen = { ...chosen, ...choose(name, value) };
      return { server: server.value, chosen };
    },
    write(filters) {
      server.value = filters.server;
      const { schema, provisional } = filters.chosen;
      const further = server.closest("details");
      if (further && (filters.server !== "" || schema || provisional)) further.open = true;
      for (const name of FACET_NAMES) {
        const select = selects.get(name);
        if (select) select.value = filters.chosen[name] ?? "";
      }
    },
    showCounts(counts) {
      for (const { name, option, label } of options) {
        const own = counts?.get(name);
        const count = option.value === "" ? sum(own) : own?.get(option.value);
        option.text = count === undefined ? label : `${label} (${thousands(count)})`;
      }
    },
    onChange(listener) {
      for (const select of selects.values())
        select.addEventListener("change", () => listener("chosen"));
      server.addEventListener("input", () => listener("typed"));
    },
  };
}

function sum(counts: ReadonlyMap<string, number> | undefined): number | undefined {
  return counts && [...counts.values()].reduce((total, count) => total + count, 0);
}
