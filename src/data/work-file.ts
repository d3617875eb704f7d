import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { WORK } from "./root.ts";

const CHUNK = 2 ** 20;
const NEWLINE = 10;

/** A line of a hand-over file: its text, and where it stands. */
interface Line {
  text: string;
  /** Bytes from the start of the file. */
  start: number;
  end: number;
}

/** Path of a hand-over file of the build, named from `.cache/`. */
export function workFile(name: string): string {
  return join(WORK, ".cache", name);
}

/** Reads one hand-over file of the build, checked line by line. */
export function readWorkFile<S extends z.ZodType>(name: string, schema: S): z.infer<S>[] {
  return [...lines(workFile(name))].map(({ text }) => schema.parse(JSON.parse(text)));
}

/** The lines of a file one after the other; the whole of it is never held. */
export function* lines(file: string): Generator<Line> {
  const descriptor = openSync(file, "r");
  try {
    let rest = Buffer.alloc(0);
    for (let at = 0; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(descriptor, chunk, 0, CHUNK, at + rest.length);
      if (read === 0) break;
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
        yield { text: bytes.toString("utf8", from, to), start: at + from, end: at + to };
        from = to + 1;
      }
      rest = bytes.subarray(from);
      at += from;
    }
    // Our own writer ends each line; what follows the last is no line.
  } finally {
    closeSync(descriptor);
  }
}
