import { createReadStream } from "node:fs";

const LINE_FEED = 0x0a;

export interface Line {
  /** Without the line feed; null where the line is longer than the cap, and was not kept. */
  bytes: Buffer | null;
  /** False for a last line that has no line feed. */
  terminated: boolean;
}

/**
 * Splits a byte stream at line feeds and nothing else: U+2028 and U+0085 inside a JSON string are
 * no line ends (node:readline takes them for one).
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (terminated: boolean): Line => {
    const first = parts[0];
    const whole = parts.length === 1 && first ? first : Buffer.concat(parts);
    const bytes = size > maxBytes ? null : whole;
    parts = [];
    size = 0;
    return { bytes, terminated };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield line(true);
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line(false);
}

/** The number of lines of a file. */
export async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const _ of readLines(createReadStream(file))) count += 1;
  return count;
}
