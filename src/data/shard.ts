import { fnv1a } from "../lib/fnv1a.ts";

// The pages of one build can be rendered by several processes: each takes the servers of its shard,
// the first one also every page that is no server's.
const [INDEX = 1, COUNT = 1] = (process.env.TOOL_PAGES_SHARD ?? "1/1").split("/").map(Number);

/** The list in the first shard, nothing in the others: for pages that are no server's. */
export function onlyOnce<T>(list: readonly T[]): readonly T[] {
  return INDEX === 1 ? list : [];
}

/** Whether the pages of a server are rendered here; decided by its URL segment alone. */
export function inShard(server: string): boolean {
  return fnv1a(server) % COUNT === INDEX - 1;
}
