import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import type { z } from "zod";
import { readLines } from "./lines.ts";

/** Streams one of our own hand-over files; a line that does not fit the schema is a fault of ours. */
export async function* readNdjson<S extends z.ZodType>(
  file: string,
  schema: S,
): AsyncGenerator<z.infer<S>> {
  for await (const { bytes } of readLines(createReadStream(file))) {
    if (bytes) yield schema.parse(JSON.parse(bytes.toString()));
  }
}

/** Streams values to a file that appears under its name only when it is whole. Returns the count. */
export async function writeNdjson(file: string, values: AsyncIterable<unknown>): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  const out = createWriteStream(partial);
  let count = 0;
  for await (const value of values) {
    count += 1;
    if (!out.write(`${JSON.stringify(value)}\n`)) {
      await new Promise<void>((resume) => out.once("drain", resume));
    }
  }
  out.end();
  await finished(out);
  await rename(partial, file);
  return count;
}
