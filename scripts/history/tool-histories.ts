import { existsSync } from "node:fs";
import { type PageHistory, toolHistorySchema } from "../../src/schemas/history.ts";
import type { ToolRecord } from "../../src/schemas/record.ts";
import { readNdjson } from "../ndjson.ts";
import type { Work } from "../work.ts";
import { historyFiles } from "./files.ts";

/** What the page of each tool tells of its past; nothing where no ledger is kept. */
export async function toolHistories(
  work: Pick<Work, "history">,
): Promise<(path: ToolRecord["path"]) => PageHistory | undefined> {
  const file = historyFiles(work).tools;
  const histories = new Map<string, PageHistory>();
  if (existsSync(file))
    for await (const { path, events } of readNdjson(file, toolHistorySchema))
      if (tells(events)) histories.set(`${path.server}/${path.tool}`, events);
  return ({ server, tool }) => histories.get(`${server}/${tool}`);
}

/** That a tool is there, since no one knows when, is no history. */
function tells([first, ...more]: PageHistory): boolean {
  return more.length > 0 || first?.date !== undefined;
}
