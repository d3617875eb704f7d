import { readFile } from "node:fs/promises";
import type { ToolKey } from "../../src/schemas/history.ts";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { clip } from "../catalogue/quote.ts";
import { keyOf } from "./ledger.ts";

interface ImportSaid {
  /** Whether the import rejected a record of that server and name; the report clips long names. */
  isRefused(tool: ToolKey): boolean;
  /** Whether a source was cut short. */
  partial: boolean;
}

/** What the history has to know of an import. */
export async function readImport(report: string): Promise<ImportSaid> {
  const { rejected, partial = false } = catalogueReportSchema.parse(
    JSON.parse(await readFile(report, "utf8")),
  );
  const named = new Set(
    rejected.flatMap(({ server, tool }) =>
      server === null || tool === null ? [] : [keyOf({ server, tool })],
    ),
  );
  return {
    isRefused: ({ server, tool }) => named.has(keyOf({ server: clip(server), tool: clip(tool) })),
    partial,
  };
}
