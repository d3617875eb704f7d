import type { RiskCounts } from "../schemas/page.ts";

/** How many tools a server has, from their number by level. */
export function toolTotal(counts: RiskCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
