import { make } from "./dom.ts";
import { emptyText } from "./messages.ts";
import type { Query } from "./query.ts";

/** What stands in place of results where there are none. */
export function renderEmpty(query: Query, dropFilters: (() => void) | undefined): HTMLLIElement {
  const item = make("li", "search-empty", make("p", "", emptyText(query.text)));
  item.dataset["searchEmpty"] = "";
  if (dropFilters) {
    const button = make("button", "search-more", "Search without the filters");
    button.type = "button";
    button.addEventListener("click", dropFilters);
    item.append(button);
  }
  return item;
}

/** A line of our own between results. */
export function renderNote(text: string): HTMLLIElement {
  return make("li", "search-note", text);
}
