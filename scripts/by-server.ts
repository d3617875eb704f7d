import type { ToolRecord } from "../src/schemas/record.ts";

/** Groups a stream that is sorted by server into one array a server. */
export async function* byServer<R extends Pick<ToolRecord, "path">>(
  records: AsyncIterable<R>,
): AsyncGenerator<[R, ...R[]]> {
  let group: [R, ...R[]] | undefined;
  for await (const record of records) {
    if (group && group[0].path.server === record.path.server) group.push(record);
    else {
      if (group) yield group;
      group = [record];
    }
  }
  if (group) yield group;
}
