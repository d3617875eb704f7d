import type { NameIndex } from "./name-index.ts";
import type { Query } from "./query.ts";
import type { Group, Member } from "./rows.ts";
import { terms } from "./terms.ts";

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

/** Names of the MCP registry begin with where the owner was verified, which says nothing. */
const REGISTRY_PREFIX = /^io\.github\./i;

/** What src/lib/segment.ts adds to a name that it had to fold; nobody types it. */
const SEGMENT_HASH = /-[0-9a-f]{6}$/;

/** Words that a server is found by. */
export function serverTerms(server: { segment: string; label: string }): string[] {
  const texts = [server.label, server.segment.replace(SEGMENT_HASH, "")].map((text) =>
    text.replace(REGISTRY_PREFIX, ""),
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
    return { ...group, members: namedFirst(members, query.words), total };
  });
}

function passes(member: Member, query: Query): boolean {
  if (query.risk && member.risk !== query.risk) return false;
  if (query.category && member.category !== query.category) return false;
  if (query.server.length === 0) return true;
  const words = serverTerms({ segment: member.server, label: member.label });
  return query.server.every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function namedFirst(members: Member[], words: readonly string[]): Member[] {
  if (members.length < 2) return members;
  const named = (member: Member) => {
    const server = new Set(serverTerms({ segment: member.server, label: member.label }));
    return words.filter((word) => server.has(word)).length;
  };
  const scored = members.map((member, i) => ({ member, i, score: named(member) }));
  scored.sort((a, b) => b.score - a.score || a.i - b.i);
  return scored.map(({ member }) => member);
}
