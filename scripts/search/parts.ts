import { hash } from "node:crypto";
import { PACKAGE_ROOT } from "../paths.ts";
import { codeKey } from "../reuse/code-key.ts";
import type { Source } from "./source.ts";

/**
 * Pagefind 1.6 holds 20 kB of memory a record, and one process makes one part: 170 MiB. More and
 * smaller parts would make a correction cheaper still, but a search asks each of them.
 */
export const RECORDS_PER_PART = 8192;

/** A part of the full text. */
export interface Part {
  number: number;
  /** Names its folder: equal keys mean equal bytes. */
  key: string;
  /** In the order of the numbers of the tools. */
  sources: readonly Source[];
}

/** What else the bytes of a part hang on. */
export const PART_CODE = ["scripts/search/**", "src/{lib,schemas,search}/**", "package*.json"];

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

/** The parts of a catalogue; `parts` tells which one each source is in. */
export function cutParts(sources: readonly Source[], parts: readonly number[], count: number) {
  const code = codeKey([{ folder: PACKAGE_ROOT, patterns: PART_CODE }], process.version);
  const own = Array.from({ length: count }, (): Source[] => []);
  for (const [i, source] of sources.entries()) own[parts[i] ?? 0]?.push(source);
  return own.map(
    (some, number): Part => ({ number, key: keyOf(code, number, some), sources: some }),
  );
}

const KEY_DIGITS = 32;

function keyOf(code: string, number: number, sources: readonly Source[]): string {
  return hash("sha256", JSON.stringify([code, number, sources])).slice(0, KEY_DIGITS);
}
