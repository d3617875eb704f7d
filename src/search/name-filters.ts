import { compareLists } from "./compare-lists.ts";
import { nameKey } from "./fold.ts";
import type { NameIndex } from "./name-index.ts";
import type { Query } from "./query.ts";
import type { Group, Member } from "./rows.ts";
import { terms, withoutRegistry } from "./terms.ts";

/** Groups that have a tool which may pass the filters; undefined where there is no filter. */
export async function filterIds(
  index: NameIndex,
  query: Query,
): Promise<ReadonlySet<number> | undefined> {
  const levels = [query.risk, query.category].filter((level) => level !== undefined);
  const lists = await Promise.all([
    ...levels.map(async (level) => (await index.posting(`#${level}`))?.inName ?? []),
    ...query.server.map((word) => serverIds(index, word)),
  ]);
  const [first, ...others] = lists;
  if (!first) return undefined;
  const sets = others.map((list) => new Set(list));
  return new Set(first.filter((id) => sets.every((set) => set.has(id))));
}

async function serverIds(index: NameIndex, word: string): Promise<number[]> {
  const begun = await index.postingsWithPrefix(word);
  const postings = begun.length > 0 ? begun : [await index.posting(word)];
  return postings.flatMap((posting) => posting?.inServer ?? []);
}

/** What src/lib/segment.ts adds to a name that it had to fold; nobody types it. */
const SEGMENT_HASH = /-[0-9a-f]{6}$/;

/** Words that a server is found by. */
export function serverTerms(server: { segment: string; label: string }): string[] {
  const texts = [server.label, server.segment.replace(SEGMENT_HASH, "")].map((text) =>
    withoutRegistry(text),
  );
  return [...new Set(texts.flatMap(terms))];
}

/**
 * The groups with only those members that pass the filters, and members of a server that the text
 * names first. Groups without such a member go.
 */
export function onlyMatching(groups: readonly Group[], query: Query): Group[] {
  const filtered =
    query.risk !== undefined || query.category !== undefined || query.server.length > 0;
  return groups.flatMap((group) => {
    const members = filtered ? group.members.filter((m) => passes(m, query)) : group.members;
    if (members.length === 0) return [];
    const total = filtered ? members.length : group.total;
    return { ...group, members: namedFirst(group.name, members, query), total };
  });
}

function passes(member: Member, query: Query): boolean {
  if (query.risk && member.risk !== query.risk) return false;
  if (query.category && member.category !== query.category) return false;
  return isOfServer(member, query.server);
}

/** Whether the server of a tool has all the words, or words that begin so. */
export function isOfServer(member: Member, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const words = serverTerms({ segment: member.server, label: member.label });
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
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
