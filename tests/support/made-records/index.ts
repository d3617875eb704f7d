import { writeFileSync } from "node:fs";
import { addressRecords } from "./addresses.ts";
import { limitRecords } from "./limits.ts";
import { nameRecords } from "./names.ts";
import { payloadRecords } from "./payloads.ts";
import { schemaRecords } from "./schemas.ts";
import { textRecords } from "./texts.ts";
import { typeRecords } from "./types.ts";

/**
 * Writes a catalogue of hostile records of every class of the threat model, made by rule: each limit
 * from both sides, each disguise in each field. In the form of the sets beside it.
 */
export function writeMadeRecords(file: string): string {
  const made = [
    ...payloadRecords(),
    ...nameRecords(),
    ...addressRecords(),
    ...schemaRecords(),
    ...limitRecords(),
    ...typeRecords(),
    ...textRecords(),
  ];
  const lines = made.map(({ class: kind, why, expect = "page", warn, ...record }, i) => {
    const id = `m${String(i).padStart(4, "0")}`;
    const server = { id: `made/${kind}`, name: "Made" };
    return `${JSON.stringify({ id, class: kind, expect, why, warn, server, ...record })}\n`;
  });
  writeFileSync(file, lines.join(""));
  return file;
}
