import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import type { z } from "zod";
import { type LedgerLine, ledgerLineSchema, type ToolKey } from "../../src/schemas/history.ts";
import { Failure } from "../failure.ts";
import { readLines } from "../lines.ts";

/** The longest names and 20 events take 24 KiB; a longer line is no line of ours. */
const MOST_LINE_BYTES = 256 * 1024;

export type Ledger = Map<string, LedgerLine>;

/** One text for a server id and a tool name; no two pairs share one. */
export function keyOf({ server, tool }: ToolKey): string {
  return JSON.stringify([server, tool]);
}

/**
 * Reads a ledger whole; a file that is not there is an empty one, whose `sha256` is null. Any line
 * that is not what a build wrote is a Failure that names it: a guess would lose the past of a tool.
 */
export async function readLedger(file: string): Promise<{ ledger: Ledger; sha256: string | null }> {
  const ledger: Ledger = new Map();
  if (!existsSync(file)) return { ledger, sha256: null };
  if (!statSync(file).isFile()) throw new Failure(`${told(file)} is no file: --ledger takes one`);
  const hash = createHash("sha256");
  async function* chunks() {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  let number = 0;
  for await (const { bytes } of readLines(chunks(), MOST_LINE_BYTES)) {
    number += 1;
    const line = parseLine(bytes, (why) => damaged(file, number, why));
    const key = keyOf(line);
    if (ledger.has(key)) throw damaged(file, number, "the tool has a line before it");
    ledger.set(key, line);
  }
  return { ledger, sha256: hash.digest("hex") };
}

function parseLine(bytes: Buffer | null, fault: (why: string) => Failure): LedgerLine {
  if (bytes === null) throw fault(`longer than ${MOST_LINE_BYTES / 1024} KiB`);
  const parsed = ledgerLineSchema.safeParse(jsonOf(bytes, fault));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fault(issue ? saidOf(issue) : "not a line of a ledger");
}

/** Unknown keys are a stranger's text; everything else zod says here is made of our own names. */
function saidOf(issue: z.core.$ZodIssue): string {
  const why = issue.code === "unrecognized_keys" ? "has keys that no build writes" : issue.message;
  return [issue.path.map(String).join("."), why].filter((part) => part !== "").join(": ");
}

function jsonOf(bytes: Buffer, fault: (why: string) => Failure): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw fault("not JSON");
  }
}

function damaged(file: string, number: number, why: string): Failure {
  return new Failure(
    `history: ${told(file)}, line ${number}: ${why}; put back the ledger of the last build, or take the line out`,
  );
}

function told(file: string): string {
  return JSON.stringify(file);
}
