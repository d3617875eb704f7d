import { join } from "node:path";
import type { Work } from "../work.ts";

/** The files below `work.history`; src/data/history.ts reads the last three too. */
export function historyFiles(work: Pick<Work, "history">) {
  const file = (name: string) => join(work.history, name);
  return {
    /** The ledger as it is once this build is published; absent where none is kept. */
    ledger: file("ledger.ndjson"),
    /** toolHistorySchema, one line a listed tool. */
    tools: file("tools.ndjson"),
    /** changeSchema, newest first. */
    changes: file("changes.ndjson"),
    /** goneSchema, by URL. */
    gone: file("gone.ndjson"),
    /** historySummarySchema; absent where no ledger is kept. */
    summary: file("summary.json"),
  };
}
