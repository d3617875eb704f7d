import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
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
export async function writeNdjson(
  file: string,
  values: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  let count = 0;
  async function* lines() {
    for await (const value of values) {
      count += 1;
      yield `${JSON.stringify(value)}\n`;
    }
  }
  await pipeline(lines, createWriteStream(partial));
  await rename(partial, file);
  return count;
}

/** Values as lines, each with its end. */
export function ndjsonBytes(values: readonly unknown[]): Buffer {
  return Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}
