import { nameKey } from "../../src/search/fold.ts";
import type { Group } from "../../src/search/rows.ts";
import { addressOf, type Entry } from "./member.ts";

export interface KeyedGroup extends Group {
  key: string;
  /** Codes of the members. */
  codes: number[];
}

/** The groups of a catalogue in the order and with the numbers that layout.ts describes. */
export function groupEntries(entries: readonly Entry[]): KeyedGroup[] {
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byName.get(entry.name);
    if (known) known.push(entry);
    else byName.set(entry.name, [entry]);
  }
  return [...byName]
    .map(([name, same]) => ({ name, same, key: nameKey(name) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name))
    .map(({ name, same, key }, id) => {
      const sorted = same.toSorted(byStanding);
      const members = sorted.map(({ member }) => member);
      return { id, key, name, total: same.length, members, codes: sorted.map(({ code }) => code) };
    });
}

/** Addresses of the tools in the order of their numbers. */
export function addressesOf(groups: readonly KeyedGroup[]): string[] {
  return groups.flatMap(({ members }) =>
    members.map(({ server, tool }) => addressOf({ path: { server, tool } })),
  );
}

function byStanding(a: Entry, b: Entry): number {
  return a.standing - b.standing || compare(a.member.server, b.member.server);
}

/** By UTF-16 units, as the browser compares. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
