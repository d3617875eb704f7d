import type { Group, Member } from "./rows.ts";
import type { TextHit } from "./text-engine.ts";

/** One row of the result list: a name, its first tool and the others of that name. */
export interface Row {
  name: string;
  first: Member;
  /** Tools of this name beside the first; may be more than are at hand. */
  others: number;
  /** The others that are at hand. */
  known: Member[];
  /** Group of the name shards to read the rest from. */
  group?: number;
}

/**
 * The rows in rank order: names as they come, then what only the text was found for, in Pagefind's
 * order. A name has one row.
 */
export function mergeRows(groups: readonly Group[], hits: readonly TextHit[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { id, name, members, total } of groups) {
    const [first, ...known] = members;
    if (first) rows.set(name, { name, first, others: total - 1, known, group: id });
  }
  for (const { name, ...member } of hits) {
    const row = rows.get(name);
    if (!row) rows.set(name, { name, first: member, others: 0, known: [] });
    else if (row.group === undefined) {
      row.known.push(member);
      row.others += 1;
    }
  }
  return [...rows.values()];
}
