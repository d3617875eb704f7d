import { FACET_NAMES, type FacetName } from "./facets.ts";

/** The elements of one panel, as SearchPanel.astro makes them. */
export interface PanelParts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  facets: ReadonlyMap<FacetName, HTMLSelectElement>;
  server: HTMLInputElement;
  servers: HTMLDataListElement;
  status: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  ways: HTMLElement;
}

/** Throws where the markup lacks a part: a fault of ours. */
export function panelParts(panel: HTMLElement): PanelParts {
  const find = <T extends HTMLElement>(hook: string, kind: new () => T): T => {
    const element = panel.querySelector(`[${hook}]`);
    if (!(element instanceof kind)) throw new Error(`the search panel has no ${hook}`);
    return element;
  };
  return {
    form: find("data-search-form", HTMLFormElement),
    input: find("data-search-input", HTMLInputElement),
    facets: new Map(
      FACET_NAMES.map((name) => [name, find(`data-filter="${name}"`, HTMLSelectElement)]),
    ),
    server: find('data-filter="server"', HTMLInputElement),
    servers: find("data-search-servers", HTMLDataListElement),
    status: find("data-search-status", HTMLElement),
    results: find("data-search-results", HTMLElement),
    more: find("data-search-more", HTMLButtonElement),
    ways: find("data-search-ways", HTMLElement),
  };
}
