import { nameWords } from "../../src/lib/name-words.ts";
import type { Elsewhere, ToolLink } from "../../src/schemas/page.ts";
import { meaningOf, purposeOf } from "./purpose.ts";

const MOST_ELSEWHERE = 6;
/** Bounds the work per key, so that a catalogue of 100,000 tools costs 100,000 times a constant. */
const MOST_PER_KEY = 24;
/** A page never shows its own server: the two that are left say whether there is more than one. */
const MOST_LOOKING_ALIKE = 3;
const LONGEST_LABEL = 200;
/** A name that ends so is one of a series, which says little of its purpose. */
const NUMBER = /^v?\d+$/;

/** Tools of the same name, or with the same purpose by their name, on other servers. */
export function elsewhereOf(links: Iterable<ToolLink>): (link: ToolLink) => Elsewhere[] {
  const bySame = new Map<string, ToolLink[]>();
  const byPurpose = new Map<string, ToolLink[]>();
  const keysOf = keyMaker();
  for (const link of links) {
    const { same, purpose } = keysOf(link);
    add(bySame, same, link);
    if (purpose !== undefined) add(byPurpose, purpose, link);
  }
  return (link) => {
    const { same, purpose } = keysOf(link);
    const others = (purpose !== undefined && byPurpose.get(purpose)) || [];
    return told([...(bySame.get(same) ?? []), ...others], link.path.server);
  };
}

/** One row for those that readers cannot tell apart, and one for each server. */
function told(candidates: readonly ToolLink[], own: string): Elsewhere[] {
  const rows: Elsewhere[] = [];
  const servers = new Set([own]);
  for (const link of candidates) {
    if (servers.has(link.path.server)) continue;
    const row = rows.find((known) => looksLike(known, link));
    if (row) row.more = true;
    else if (rows.length === MOST_ELSEWHERE) continue;
    else rows.push({ ...link });
    servers.add(link.path.server);
  }
  return rows;
}

function looksLike(a: ToolLink, b: ToolLink): boolean {
  return a.name === b.name && a.server === b.server;
}

function add(index: Map<string, ToolLink[]>, key: string, link: ToolLink): void {
  const list = index.get(key);
  if (!list) index.set(key, [link]);
  else if (
    list.length < MOST_PER_KEY &&
    list.at(-1)?.path.server !== link.path.server &&
    list.filter((known) => looksLike(known, link)).length < MOST_LOOKING_ALIKE
  )
    list.push(link);
}

function keyMaker(): (link: ToolLink) => { same: string; purpose: string | undefined } {
  let server: string | undefined;
  let known: ReadonlySet<string> = new Set();
  return ({ name, server: label, path }) => {
    if (path.server !== server) {
      server = path.server;
      known = new Set(nameWords(`${label.slice(0, LONGEST_LABEL)} ${server}`.toLowerCase()));
    }
    const words = nameWords(name);
    const numbered = NUMBER.test(words.at(-1) ?? "");
    const purpose = numbered ? undefined : purposeOf(meaningOf(name, known));
    return { same: words.join(" ") || name, purpose };
  };
}
