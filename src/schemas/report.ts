import { z } from "zod";

/** One line of the import report. Foreign text is printed through JSON.stringify, never raw. */
export const importIssueSchema = z.strictObject({
  file: z.string(),
  /** 1-based line of an NDJSON file, or 1-based item of a JSON file; 0 for the whole file. */
  line: z.int().nonnegative(),
  server: z.string().nullable(),
  tool: z.string().nullable(),
  /** Dotted path in the record, such as `tool.description`; empty for a line that is no record. */
  field: z.string(),
  message: z.string(),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

export const catalogueReportSchema = z.strictObject({
  /** Every line or item seen; `accepted` plus the number of rejections. */
  records: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.array(importIssueSchema),
  warnings: z.array(importIssueSchema),
  /** A source was cut short: what it says of others is not known. */
  partial: z.literal(true).optional(),
});
export type CatalogueReport = z.infer<typeof catalogueReportSchema>;
