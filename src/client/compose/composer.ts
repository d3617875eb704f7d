import { count } from "../../policy/words.ts";
import { setAddress } from "../../search/address.ts";
import { make } from "../../search/dom.ts";
import { button, statusLine } from "../controls.ts";
import { composedView } from "./composed-view.ts";
import {
  composeSelection,
  isNamed,
  readSelection,
  type Selection,
  type ServerPolicies,
  writeSelection,
} from "./selection.ts";
import { fetchServerPolicies } from "./server-policies.ts";
import { toolTicks } from "./tool-ticks.ts";

const NOTHING: Selection = { tools: new Set(), opened: false };
const UNREADABLE = "The address holds a selection that cannot be read.";

/** Starts the choosing on a server's page: ticks in the list, and one policy for what is ticked. */
export async function mountComposer(root: HTMLElement): Promise<void> {
  const { policyUrl = "", supervisedUrl } = root.dataset;
  const list = document.querySelector<HTMLElement>("[data-tool-rows]");
  if (!list) return;
  const server = await fetchServerPolicies(policyUrl, supervisedUrl);
  let selection = NOTHING;

  const ticks = toolTicks(list, (name, on) => {
    const tools = new Set(selection.tools);
    if (on) tools.add(name);
    else tools.delete(name);
    set({ ...selection, tools });
  });
  const view = composedView((opened) => set({ ...selection, opened }));
  const status = statusLine("");
  const see = make("a", "", "See the policy");
  see.href = "#composed";
  see.addEventListener("click", (event) => {
    // The address holds the selection, which a jump to a fragment would replace.
    event.preventDefault();
    view.element.scrollIntoView();
    view.element.focus({ preventScroll: true });
  });
  const all = button("Tick all shown", () => {
    set({ ...selection, tools: new Set([...selection.tools, ...ticks.shown()]) });
  });
  const none = button("Untick all", () => set(NOTHING));
  list.after(make("div", "composer-bar", status, see, all, none));
  list.closest("section")?.after(view.element);

  function set(next: Selection, note = ""): void {
    selection = next;
    const some = next.tools.size > 0;
    ticks.write(next.tools);
    status.textContent = `${note}Selected: ${count(next.tools.size, "tool")}`;
    see.hidden = !some;
    none.hidden = !some;
    view.element.hidden = !some;
    if (some) view.show(server, next, composeSelection(server, next));
    writeAddress(some ? writeSelection(next) : "");
  }

  function restore(): void {
    const read = readSelection(location.hash);
    const { known, unknown } = knownTools(server, list, read ?? selection);
    const strange = `Left out: ${count(unknown, "name")} in the address that no tool of this server has. `;
    set(known, read === null ? `${UNREADABLE} ` : unknown > 0 ? strange : "");
  }
  addEventListener("hashchange", () => {
    if (readSelection(location.hash)) restore();
  });
  restore();
}

/** Without the names that are no tools of this server. */
function knownTools(server: ServerPolicies, list: HTMLElement | null, read: Selection) {
  const listed = [...(list?.querySelectorAll('[data-u="other-name"]') ?? [])];
  const rows = new Set(listed.map(({ textContent }) => textContent));
  const tools = [...read.tools].filter(
    (name) => isNamed(server.recommended, name) || rows.has(name),
  );
  return {
    known: { ...read, tools: new Set(tools) },
    unknown: read.tools.size - tools.length,
  };
}

/** Links to the other parts of a long list take the selection along. */
function writeAddress(hash: string): void {
  const ours = location.hash.startsWith("#tools=");
  if (hash !== "" || ours) setAddress(`${location.pathname}${location.search}${hash}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#tools .pager a"))
    link.hash = hash;
}
