import { createHash, type Hash, hash } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../paths.ts";
import { codeKey } from "../reuse/code-key.ts";
import { addressOf } from "./member.ts";
import type { Source } from "./source.ts";

/**
 * Pagefind 1.6 holds 20 kB of memory a record, and one process makes one part: 170 MiB. More and
 * smaller parts would make a correction cheaper still, but a search asks each of them.
 */
export const RECORDS_PER_PART = 8192;

/** A part of the full text. */
export interface Part {
  number: number;
  records: number;
  /** Names its folder: equal keys mean equal bytes. */
  key: string;
  /** Its records (sourceSchema), one a line, in the order of the catalogue. */
  file: string;
}

/** What else the bytes of a part hang on. */
export const PART_CODE = ["scripts/search/*.ts", "src/{lib,schemas,search}/*.ts", "package*.json"];

/** How many parts so many records make: a power of two, so that it seldom changes. */
export function partCount(records: number, perPart: number): number {
  let parts = 1;
  while (records > parts * perPart) parts *= 2;
  return parts;
}

/** The part that a tool is in, by its address alone: others may come and go. */
export function partOf(address: string, parts: number): number {
  return Number.parseInt(hash("sha256", address).slice(0, 8), 16) % parts;
}

const KEY_DIGITS = 32;
const BUFFER = 1_000_000;

/** Deals the records of a catalogue out to the files of its parts, below a fresh folder. */
export function dealParts(folder: string, count: number) {
  mkdirSync(folder, { recursive: true });
  const code = codeKey([{ folder: PACKAGE_ROOT, patterns: PART_CODE }], process.version);
  const open = Array.from({ length: count }, (_, number) => ({
    number,
    file: join(folder, `${number}.ndjson`),
    hash: createHash("sha256").update(JSON.stringify([code, number])),
    records: 0,
    text: "",
  }));
  return {
    add(source: Source): void {
      const part = open[partOf(addressOf(source), count)];
      if (!part) throw new Error("a record of no part");
      part.records += 1;
      part.text += `${JSON.stringify(source)}\n`;
      if (part.text.length > BUFFER) flush(part);
    },
    end(): Part[] {
      open.forEach(flush);
      return open.map(({ number, file, hash, records }) => {
        return { number, file, records, key: hash.digest("hex").slice(0, KEY_DIGITS) };
      });
    },
  };
}

function flush(part: { file: string; hash: Hash; text: string }): void {
  appendFileSync(part.file, part.text);
  part.hash.update(part.text);
  part.text = "";
}
