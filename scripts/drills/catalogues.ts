import { writeFileSync } from "node:fs";
import type { SourceRecord } from "../../src/schemas/source-record.ts";
import { syntheticRecords } from "../bench/build/synthetic.ts";

/** A site that is rendered in a moment: what a drill needs most of the time. */
export const FEW = 30;
/** Enough files that a stage can be killed in the middle. */
export const MANY = 600;

export function records(count: number): SourceRecord[] {
  return [...syntheticRecords(count)];
}

/** The same tools, every description changed: no page of the one site is a page of the other. */
export function edited(list: readonly SourceRecord[]): SourceRecord[] {
  return list.map(({ server, tool }) => ({
    server,
    tool: { ...tool, description: `${tool.description} Second edition.` },
  }));
}

/** Writes a catalogue and gives its file. */
export function writeCatalogue(file: string, list: Iterable<unknown>): string {
  const lines = Array.from(list, (record) => `${JSON.stringify(record)}\n`);
  writeFileSync(file, lines.join(""));
  return file;
}
