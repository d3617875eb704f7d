import type { ToolRecord } from "../../src/schemas/record.ts";

/** Which records are worked on. */
export interface Slice {
  /** Ids or URL segments of servers; empty means all. */
  only: readonly string[];
  /** At most this many tools. */
  tools: number;
}

/** The records of a slice, in their order. */
export async function* sliceOf(
  records: AsyncIterable<ToolRecord>,
  { only, tools }: Slice,
): AsyncGenerator<ToolRecord> {
  let taken = 0;
  if (tools === 0) return;
  for await (const record of records) {
    const { server, path } = record;
    if (only.length > 0 && !only.includes(server.id) && !only.includes(path.server)) continue;
    yield record;
    taken += 1;
    if (taken === tools) return;
  }
}
