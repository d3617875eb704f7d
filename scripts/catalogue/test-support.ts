import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Log } from "../log.ts";
import { importCatalogue } from "./catalogue.ts";
import type { HarvestCache } from "./harvest-cache.ts";
import { formatIssue } from "./issue.ts";

/** A stdio server that misbehaves on demand; its first argument says how. */
export const FAKE_SERVER = fileURLToPath(
  new URL("../../tests/fixtures/catalogue/fake-server.mjs", import.meta.url),
);

export const NO_CACHE: HarvestCache = { find: () => undefined, keep() {}, finish() {} };
export const SILENT: Log = { progress() {}, info() {}, error() {} };

/** A folder with these files for one test, removed behind it. */
export function folderWith(files: { [path: string]: string | Buffer }): string {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

/** Imports sources and gives everything a test may look at, issues as lines without the folder. */
export async function imported(folder: string, ...sources: string[]) {
  const scratch = join(folder, ".scratch");
  const paths = sources.map((source) => join(folder, source));
  const { report, records } = await importCatalogue(paths, { scratch, log: SILENT });
  const lines = (issues: typeof report.rejected) =>
    issues.map((issue) => formatIssue(issue).replace(`${folder}/`, ""));
  return {
    report,
    records: await collect(records),
    rejected: lines(report.rejected),
    warnings: lines(report.warnings),
  };
}

/** A record as a source has it. */
export function sourceRecord(tool: object = {}, server: object = {}) {
  return { server: { id: "acme/x", ...server }, tool: { name: "read_file", ...tool } };
}

export function ndjson(...values: unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
