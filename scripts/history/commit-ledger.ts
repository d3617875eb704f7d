import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { historySummarySchema } from "../../src/schemas/history.ts";
import { Failure } from "../failure.ts";
import type { Context } from "../stage.types.ts";
import { syncFolder } from "../sync.ts";
import { historyFiles } from "./files.ts";

type Build = Pick<Context, "ledger" | "shard" | "work">;

/** Whether the build that ran last in these work files has something to add to its ledger. */
export function changesLedger({ ledger, shard, work }: Build): boolean {
  if (ledger === undefined || shard !== undefined) return false;
  const before = sha256Of(ledger);
  return before === null || before !== sha256Of(historyFiles(work).ledger);
}

/**
 * Puts the ledger of a published build in the place of the one that it was made from: whole, on disk,
 * by one rename. A Failure where somebody else has changed the file since it was read; the build
 * after it then sees the same changes again.
 */
export async function commitLedger(build: Build): Promise<void> {
  const { ledger, work } = build;
  if (ledger === undefined || !changesLedger(build)) return;
  const files = historyFiles(work);
  const { read } = historySummarySchema.parse(JSON.parse(readFileSync(files.summary, "utf8")));
  if (sha256Of(ledger) !== read)
    throw new Failure(
      `history: ${JSON.stringify(ledger)} was changed by somebody else while the site was built; the site is published, the ledger is as they left it: build again`,
    );
  await replaceFile(existsSync(ledger) ? realpathSync(ledger) : ledger, files.ledger);
}

async function replaceFile(target: string, source: string): Promise<void> {
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const partial = `${target}.partial`;
  try {
    await writeSynced(partial, readFileSync(source));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function writeSynced(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function sha256Of(file: string): string | null {
  return existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : null;
}
