/** The elements of one panel, as SearchPanel.astro makes them. */
export interface PanelParts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  risk: HTMLSelectElement;
  category: HTMLSelectElement;
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
    risk: find('data-filter="risk"', HTMLSelectElement),
    category: find('data-filter="category"', HTMLSelectElement),
    status: find("data-search-status", HTMLElement),
    results: find("data-search-results", HTMLElement),
    more: find("data-search-more", HTMLButtonElement),
    ways: find("data-search-ways", HTMLElement),
  };
}
