import { setAddress } from "./address.ts";
import { renderEmpty, renderNote } from "./empty-state.ts";
import { filterControls } from "./filter-controls.ts";
import type { Row } from "./merge.ts";
import { HINT, NEAREST, SEARCHING, SLOW, statusOf, suggestionText } from "./messages.ts";
import { moveWithArrows, visibleResults } from "./panel-keys.ts";
import { type PanelParts, panelParts } from "./panel-parts.ts";
import { searchPublished } from "./published.ts";
import { parseQuery, type Query } from "./query.ts";
import { renderRow } from "./result-row.ts";
import { type Found, hasFilter } from "./searcher.ts";
import { suggestServers } from "./server-suggestions.ts";
import { allMembers, sources } from "./sources.ts";
import { readState, type SearchState, writeState } from "./url-state.ts";

const FIRST_ROWS = 10;
const MORE_ROWS = 20;
/** After the last key, before more files are fetched than the first names need. */
const PAUSE_MS = 160;
/** Readers are told within 3 s; on a busy machine 2,500 ms came too late once in 167 tests. */
const SLOW_MS = 2000;

/** Brings the markup of a panel to life. On the search page the address follows the state. */
export function mountPanel(panel: HTMLElement): void {
  const parts = panelParts(panel);
  const onPage = panel.dataset["searchPanel"] === "page";
  const base = document.documentElement.dataset["base"] ?? "/";
  let run = 0;
  let limit = FIRST_ROWS;
  /** The query whose results stand in the list. */
  let answered: string | undefined;

  const filters = filterControls(parts.facets, parts.server);
  /** Tools that match all but the server; undefined stands for every tool. */
  let ofAnyServer: ReadonlySet<number> | undefined;

  const state = (): SearchState => ({ ...filters.read(), q: parts.input.value });

  const show = (next: SearchState) => {
    parts.input.value = next.q;
    filters.write(next);
  };

  async function update(): Promise<void> {
    run += 1;
    const mine = run;
    const current = () => mine === run;
    const now = state();
    const query = parseQuery(now.q, now);
    answered = undefined;
    if (query.text === "" && !hasFilter(query)) {
      clear(parts);
      filters.showCounts(undefined);
      ofAnyServer = undefined;
      return;
    }
    // With results on the screen it would only be read out at every key.
    if (parts.results.children.length === 0) parts.status.textContent = SEARCHING;
    parts.results.ariaBusy = "true";
    const slow = setTimeout(() => {
      if (!current()) return;
      parts.status.textContent = SLOW;
      parts.ways.hidden = false;
    }, SLOW_MS);
    const paused = new Promise((resume) => setTimeout(resume, PAUSE_MS));
    const pause = async () => {
      await paused;
      return current();
    };
    for await (const found of searchPublished(query, limit, pause)) {
      if (!current()) break;
      if (found.done) {
        clearTimeout(slow);
        parts.results.ariaBusy = "false";
      }
      draw(found, query);
      answered = now.q;
    }
    clearTimeout(slow);
  }

  function draw(found: Found, query: Query): void {
    const failed = found.faults.names && found.faults.text;
    const context = { base, query, members: (of: Row) => allMembers(of, query) };
    const rows = found.rows.map((row) => renderRow(row, context));
    const empty = found.done && rows.length === 0 && !failed;
    if (empty) rows.push(renderEmpty(query, hasFilter(query) ? dropFilters : undefined));
    if (found.nearest.length > 0) {
      rows.push(renderNote(NEAREST), ...found.nearest.map((row) => renderRow(row, context)));
    }
    if (rows.length > 0 || found.done) replaceRows(parts.results, rows);
    parts.status.textContent = statusOf(found, found.rows.length);
    parts.ways.hidden = found.rows.length > 0 && !found.faults.text && !found.faults.names;
    const all = found.totals?.names ?? Number.POSITIVE_INFINITY;
    parts.more.hidden = !(found.done && found.rows.length >= limit && all > found.rows.length);
    if (!found.done) return;
    filters.showCounts(found.totals?.counts);
    ofAnyServer = found.totals?.ofAnyServer;
  }

  async function suggest(): Promise<void> {
    const typed = parts.server.value;
    const servers = await suggestServers(sources().names, typed, ofAnyServer).catch(() => []);
    if (typed !== parts.server.value) return;
    parts.servers.replaceChildren(
      ...servers.map(({ label, tools }) => new Option(suggestionText(label, tools), label)),
    );
  }

  function dropFilters(): void {
    show({ q: parseQuery(parts.input.value).text, server: "", chosen: {} });
    changed("push");
    parts.input.focus();
  }

  function changed(how: "push" | "replace"): void {
    limit = FIRST_ROWS;
    if (onPage) setAddress(location.pathname + writeState(state()), how);
    void update();
  }

  parts.input.addEventListener("input", () => changed("replace"));
  filters.onChange((what) => {
    changed(what === "chosen" ? "push" : "replace");
    if (what === "typed") void suggest();
  });
  parts.more.addEventListener("click", () => {
    limit += MORE_ROWS;
    void update();
  });
  parts.form.addEventListener("submit", (event) => {
    const first = visibleResults(panel)[0];
    const inFilters = parts.server === document.activeElement;
    if (!onPage && !inFilters && answered !== parts.input.value) return;
    event.preventDefault();
    if (first && !inFilters && answered === parts.input.value) first.click();
    else changed("push");
  });
  moveWithArrows(panel, parts.input);

  if (onPage) {
    const restore = () => {
      show(readState(location.search));
      void update();
    };
    addEventListener("popstate", restore);
    if (location.search !== "") show(readState(location.search));
  }
  void update();
}

function clear({ status, results, more, ways }: PanelParts): void {
  results.replaceChildren();
  results.ariaBusy = "false";
  status.textContent = HINT;
  more.hidden = true;
  ways.hidden = false;
}

/** Keeps the focus where it was when the list is drawn again under it. */
function replaceRows(list: HTMLElement, rows: readonly HTMLLIElement[]): void {
  const focused = document.activeElement;
  const href = focused instanceof HTMLAnchorElement && list.contains(focused) ? focused.href : "";
  list.replaceChildren(...rows);
  if (href === "") return;
  for (const link of list.querySelectorAll<HTMLAnchorElement>("a[data-search-result]"))
    if (link.href === href) link.focus();
}
