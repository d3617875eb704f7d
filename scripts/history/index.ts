import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { count } from "../../src/policy/words.ts";
import type { HistorySummary } from "../../src/schemas/history.ts";
import { ratedSchema } from "../../src/schemas/rated.ts";
import { readNdjson, writeNdjson } from "../ndjson.ts";
import type { Context, Stage } from "../stage.types.ts";
import { latestChanges, summaryOf } from "./changes.ts";
import { historyFiles } from "./files.ts";
import { goneAddresses } from "./gone.ts";
import { readImport } from "./import-said.ts";
import { keyOf, readLedger } from "./ledger.ts";
import { type Seen, seenOf } from "./seen.ts";
import { updateLedger } from "./update-ledger.ts";

export const stage: Stage = {
  name: "history",
  summary: "what changed since the builds before, where a ledger of them is kept",
  reads: ["rated", "report"],
  writes: ["history"],
  run,
};

async function run(context: Context): Promise<void> {
  const { work, ledger: file, log } = context;
  const files = historyFiles(work);
  // Nothing of a build with a ledger may reach one without.
  await rm(work.history, { recursive: true, force: true });
  if (file === undefined) return;
  await mkdir(work.history, { recursive: true });
  const { ledger, sha256 } = await readLedger(file);
  if (sha256 === null) log.info(`history: ${JSON.stringify(file)} is new, and begins here`);
  const { catalogue, newest } = await seenCatalogue(work.rated);
  const date = context.date ?? newest;
  const lines = updateLedger(ledger, catalogue, {
    ...(date !== undefined && { date }),
    ...(await readImport(work.report)),
  });
  const listed = new Map(catalogue.map((seen) => [keyOf(seen), seen]));
  const summary = summaryOf(lines, listed, sha256);
  const isListed = (line: Parameters<typeof keyOf>[0]) => listed.has(keyOf(line));
  await writeNdjson(files.ledger, lines);
  await writeNdjson(
    files.tools,
    lines.filter(isListed).map(({ path, events }) => ({ path, events })),
  );
  await writeNdjson(files.changes, latestChanges(lines, listed));
  await writeNdjson(files.gone, goneAddresses(lines, isListed));
  await writeFile(`${files.summary}.partial`, `${JSON.stringify(summary)}\n`);
  await rename(`${files.summary}.partial`, files.summary);
  log.info(`history: ${said(summary, lines.length)}`);
}

/** The catalogue of this build, and the newest day that its analyses name. */
async function seenCatalogue(rated: string): Promise<{ catalogue: Seen[]; newest?: string }> {
  const catalogue: Seen[] = [];
  let newest: string | undefined;
  for await (const one of readNdjson(rated, ratedSchema)) {
    catalogue.push(seenOf(one));
    const day = one.analysis?.date?.slice(0, "2026-01-31".length);
    if (day && (!newest || day > newest) && z.iso.date().safeParse(day).success) newest = day;
  }
  return { catalogue, ...(newest !== undefined && { newest }) };
}

function said({ updates: [last], read }: HistorySummary, tools: number): string {
  const known = `${count(tools, "tool")} known`;
  if (read === null || !last) return known;
  const counts = last.counts.map(({ kind, count: number }) => `${kind} ${number}`).join(", ");
  return `${known}; the last change: ${counts}`;
}
