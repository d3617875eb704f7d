import type { Fault } from "./check.types.ts";

const MOST_LINES = 100;

/** Faults as lines for people; a long list is cut and says so. */
export function faultLines(faults: readonly Fault[]): string[] {
  const lines = faults
    .slice(0, MOST_LINES)
    .map(({ check, file, message }) => `${check}: ${file || "the site"} ${message}`);
  const more = faults.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}
