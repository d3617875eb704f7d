import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  changeSchema,
  type Gone,
  goneSchema,
  type HistorySummary,
  historySummarySchema,
} from "../schemas/history.ts";
import { SITE } from "./content.ts";
import { WORK } from "./root.ts";
import { readWorkFile } from "./work-file.ts";

const SUMMARY = join(WORK, ".cache", "history", "summary.json");

/** The ledger in numbers; undefined where none is kept. */
export const HISTORY: HistorySummary | undefined = existsSync(SUMMARY)
  ? historySummarySchema.parse(JSON.parse(readFileSync(SUMMARY, "utf8")))
  : undefined;

/** The latest changes, newest first. */
export const CHANGES = HISTORY ? readWorkFile("history/changes.ndjson", changeSchema) : [];

/** The URLs of earlier builds that are no page of this one. */
export const GONE = HISTORY ? readWorkFile("history/gone.ndjson", goneSchema) : [];

/** Those of them that have a page all the same: a redirect, or a tombstone if the site wants these. */
export const GONE_PAGES: readonly Gone[] = GONE.filter(
  ({ to }) => to !== undefined || SITE.removed !== "gone",
);
