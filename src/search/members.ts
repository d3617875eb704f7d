import { compareLists } from "./compare-lists.ts";
import { nameKey } from "./fold.ts";
import type { Query } from "./query.ts";
import type { Group, Member } from "./rows.ts";
import { serverTerms } from "./server-terms.ts";
import { terms, withoutRegistry } from "./terms.ts";
import type { ToolFilter } from "./tool-filter.ts";

/**
 * The groups with only those members that pass the filter, and members of a server that the text
 * names first. Groups without such a member go.
 */
export function onlyMatching(
  groups: readonly Group[],
  query: Query,
  filter: ToolFilter | undefined,
): Group[] {
  return groups.flatMap((group) => {
    const members = filter ? filter.members(group) : group.members;
    if (members.length === 0) return [];
    const total = filter ? members.length : group.total;
    return { ...group, members: namedFirst(group.name, members, query), total };
  });
}

/**
 * Stable. The member whose label stands in the query comes first, then the one whose label has most
 * of the words that are not in the name.
 */
function namedFirst(name: string, members: Member[], query: Query): Member[] {
  const own = new Set(terms(name));
  const asked = new Set(query.words.filter((word) => !own.has(word)));
  if (members.length < 2 || asked.size === 0) return members;
  const scored = members.map((member, i) => ({
    member,
    i,
    score: score(member, asked, query.key),
  }));
  scored.sort((a, b) => compareLists(a.score, b.score) || a.i - b.i);
  return scored.map(({ member }) => member);
}

function score({ server, label }: Member, asked: ReadonlySet<string>, key: string): number[] {
  const labelKey = nameKey(withoutRegistry(label));
  const own = [...new Set(terms(label))];
  const inLabel = own.filter((word) => asked.has(word)).length;
  const all = serverTerms({ segment: server, label }).filter((word) => asked.has(word)).length;
  return [key.includes(labelKey) ? -labelKey.length : 0, -inLabel, -all, own.length];
}
