import type { ImportIssue } from "../../src/schemas/report.ts";
import type { Origin } from "./issue.ts";

/** What a reader finds in a source, in the order of the source. */
export type Item =
  | { kind: "record"; origin: Origin; value: unknown }
  | { kind: "rejected"; issue: ImportIssue }
  | { kind: "warning"; issue: ImportIssue };
