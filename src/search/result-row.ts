import { MARKS } from "../lib/marks.ts";
import { breakable, link, make, svg } from "./dom.ts";
import { markMatches, markName, type Piece } from "./mark-matches.ts";
import type { Row } from "./merge.ts";
import { othersText } from "./messages.ts";
import type { Query } from "./query.ts";
import type { Member } from "./rows.ts";
import { neededWords } from "./word-search.ts";

export interface RowContext {
  /** Path of the site's root, with a slash at the end. */
  base: string;
  query: Query;
  /** All tools of a row's name. */
  members(row: Row): Promise<Member[]>;
}

export function renderRow(row: Row, context: RowContext): HTMLLIElement {
  const item = make("li", "", toolLink(row.name, row.first, context));
  if (row.others > 0) item.append(renderOthers(row, context));
  return item;
}

function toolHref(base: string, { server, tool }: Member): string {
  return `${base}tools/${server}/${tool}/`;
}

function toolLink(name: string, member: Member, { base, query }: RowContext): HTMLAnchorElement {
  const words = neededWords(query.words);
  const title = make("bdi", "search-name", ...pieces(markName(name, query.key, words)));
  const server = make("bdi", "search-server", member.label);
  const head = make("span", "search-head", title, server);
  const mark = riskMark(member);
  const anchor = link(toolHref(base, member), "search-row", mark, head);
  anchor.dataset["searchResult"] = "";
  if (member.summary !== "") {
    const line = make("span", "search-line", ...pieces(markMatches(member.summary, words)));
    line.dir = "auto";
    anchor.append(line);
  }
  return anchor;
}

function riskMark({ risk }: Member): SVGElement {
  const { path, glyph, label } = MARKS[risk];
  const mark = svg("svg", [
    ["class", `mark mark-${risk}`],
    ["viewBox", "0 0 24 24"],
    ["role", "img"],
    ["aria-label", label],
  ]);
  mark.append(
    svg("path", [["d", path]]),
    svg("path", [
      ["class", "glyph"],
      ["d", glyph],
    ]),
  );
  return mark;
}

function pieces(list: readonly Piece[]): (Node | string)[] {
  return list.flatMap(({ text, hit }) => (hit ? [make("mark", "", text)] : breakable(text)));
}

/** Closed until asked: the other servers that have a tool of the same name. */
function renderOthers(row: Row, context: RowContext): HTMLDetailsElement {
  const list = make("ul", "");
  const details = make(
    "details",
    "search-others",
    make("summary", "", othersText(row.others)),
    list,
  );
  details.addEventListener(
    "toggle",
    async () => {
      const members = await context.members(row);
      const others = members.filter((member) => !isSame(member, row.first));
      list.replaceChildren(
        ...others.map((member) => make("li", "", toolLink(row.name, member, context))),
      );
    },
    { once: true },
  );
  return details;
}

function isSame(a: Member, b: Member): boolean {
  return a.server === b.server && a.tool === b.tool;
}
