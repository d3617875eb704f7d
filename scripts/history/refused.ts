import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { ToolKey } from "../../src/schemas/history.ts";
import { importIssueSchema } from "../../src/schemas/report.ts";
import { clip } from "../catalogue/quote.ts";
import { keyOf } from "./ledger.ts";

const reportSchema = z.object({ rejected: z.array(importIssueSchema) });

/** Whether the import rejected a record of that server and name; the report clips long names. */
export async function refusedTools(report: string): Promise<(tool: ToolKey) => boolean> {
  const { rejected } = reportSchema.parse(JSON.parse(await readFile(report, "utf8")));
  const named = new Set(
    rejected.flatMap(({ server, tool }) =>
      server === null || tool === null ? [] : [keyOf({ server, tool })],
    ),
  );
  return ({ server, tool }) => named.has(keyOf({ server: clip(server), tool: clip(tool) }));
}
