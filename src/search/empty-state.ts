import { link, make } from "./dom.ts";
import { emptyText } from "./messages.ts";
import type { Query } from "./query.ts";
import { toolHref } from "./result-row.ts";
import type { Group } from "./rows.ts";

/** What stands in place of results where there are none: the nearest names, and what to drop. */
export function renderEmpty(
  query: Query,
  nearest: readonly Group[],
  base: string,
  dropFilters: (() => void) | undefined,
): HTMLLIElement {
  const item = make("li", "search-empty", make("p", "", emptyText(query.text)));
  item.dataset["searchEmpty"] = "";
  if (dropFilters) {
    const button = make("button", "search-more", "Search without the filters");
    button.type = "button";
    button.addEventListener("click", dropFilters);
    item.append(button);
  }
  const names = nearest.flatMap(({ name, members: [first] }) =>
    first ? make("li", "", link(toolHref(base, first), "search-name", name)) : [],
  );
  if (names.length > 0) item.append(make("p", "", "Nearest names:"), make("ul", "", ...names));
  return item;
}
