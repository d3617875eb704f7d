import { isUtf8 } from "node:buffer";
import { type Line, readLines } from "../lines.ts";
import { readBytes, TruncatedGzipError } from "./bytes.ts";
import { issueAt, type Origin } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { isObject } from "./json-value.ts";

/**
 * Eight times the largest schema, so that a schema that is only too large meets its own rule; room
 * for two schemas and a description at their limits with non-ASCII text escaped. The longest of
 * 52,826 real lines has 374 KB.
 */
const MAX_LINE_BYTES = 2 * 1024 * 1024;

const OPENING_BRACE = 0x7b;

/** Reads one record a line; a line that is none becomes a rejection, and the rest goes on. */
export async function* readNdjson(file: string): AsyncGenerator<Item> {
  let bytesRead = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of readBytes(file)) {
      bytesRead += chunk.length;
      yield chunk;
    }
  }
  const origin: Origin = { file, line: 0 };
  try {
    for await (const line of readLines(counted(), MAX_LINE_BYTES)) {
      origin.line += 1;
      const item = readLine(line, { ...origin }, () => bytesRead);
      if (item) yield item;
    }
  } catch (error) {
    if (!(error instanceof TruncatedGzipError)) throw error;
    origin.line += 1;
    yield truncated(origin, `the gzip stream ends here, at unpacked byte ${bytesRead}`);
  }
}

function readLine(line: Line, origin: Origin, end: () => number): Item | undefined {
  const { bytes, terminated } = line;
  if (!bytes) return rejected(origin, `longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB`);
  const { value, fault } = parseLine(bytes);
  if (!fault) return { kind: "record", origin, value };
  if (fault === BLANK_LINE) return undefined;
  if (!terminated && bytes[0] === OPENING_BRACE)
    return truncated(origin, `the file ends inside this line, at byte ${end()}`);
  return rejected(origin, fault);
}

const BLANK_LINE = "blank";

interface ParsedLine {
  value?: unknown;
  fault?: string;
}

function parseLine(bytes: Buffer): ParsedLine {
  if (!isUtf8(bytes)) return { fault: "not valid UTF-8" };
  const text = bytes.toString();
  if (text.trim() === "") return { fault: BLANK_LINE };
  if (text.includes("\0")) return { fault: "holds NUL bytes" };
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { value };
    const found = Array.isArray(value) ? "a list" : "a single value";
    return { fault: `${found}, not a record; a line holds one {"server": …, "tool": …}` };
  } catch {
    const number = /[:[,]\s*-?(?:NaN|Infinity)\b/.exec(text)
      ? ", which has no NaN or Infinity"
      : "";
    return { fault: `not JSON${number}` };
  }
}

function rejected(origin: Origin, message: string): Item {
  return { kind: "rejected", issue: issueAt(origin, { field: "", message }) };
}

function truncated(origin: Origin, where: string): Item {
  const issue = issueAt(origin, { field: "", message: `truncated: ${where}` });
  return { kind: "rejected", issue, truncated: true };
}
