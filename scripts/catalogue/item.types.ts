import type { ImportIssue } from "../../src/schemas/report.ts";
import type { Origin } from "./issue.ts";

/** What a reader finds in a source, in the order of the source. */
export type Item =
  | { kind: "record"; origin: Origin; value: unknown }
  /** `truncated`: the source ends early here, and what would have followed is not known. */
  | { kind: "rejected"; issue: ImportIssue; truncated?: true }
  | { kind: "warning"; issue: ImportIssue };
