import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { readLines } from "./lines.ts";

/** The records of one server, as the lines of a hand-over file. */
export interface ServerLines {
  /** URL segment. */
  server: string;
  /** Each line parsed, and not yet checked. */
  values: unknown[];
  /** SHA-256 of the lines, hex. */
  hash: string;
}

const placedSchema = z.object({ path: z.object({ server: z.string() }) });

/** Reads a file of records that is sorted by server, one server after the other. */
export async function* byServer(file: string): AsyncGenerator<ServerLines> {
  let group = { server: "", values: [] as unknown[], hash: createHash("sha256") };
  const finished = ({ server, values, hash }: typeof group): ServerLines => ({
    server,
    values,
    hash: hash.digest("hex"),
  });
  for await (const { bytes } of readLines(createReadStream(file))) {
    if (!bytes) continue;
    const value: unknown = JSON.parse(bytes.toString());
    const { server } = placedSchema.parse(value).path;
    if (server !== group.server) {
      if (group.values.length > 0) yield finished(group);
      group = { server, values: [], hash: createHash("sha256") };
    }
    group.values.push(value);
    group.hash.update(bytes).update("\n");
  }
  if (group.values.length > 0) yield finished(group);
}
