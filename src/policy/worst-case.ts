import type { Window } from "./schema.ts";
import type { Verdict } from "./verdict.ts";
import { WINDOW_SECONDS, WINDOWS } from "./windows.ts";
import { thousands } from "./words.ts";

/** The most calls of one grant that a policy lets through; null where nothing bounds them. */
export interface WorstCase {
  window: Window;
  /** Within one window of the clock, such as one UTC minute. */
  calls: number | null;
  /** Within any stretch of that length, which may lie across the turn of a window. */
  across: number | null;
}

/** One row each for minute, hour and day. */
export function worstCase({ outcome, limits, sharedLimits }: Verdict): WorstCase[] {
  if (outcome !== "allowed") return WINDOWS.map((window) => ({ window, calls: 0, across: 0 }));
  const all = [...limits, ...sharedLimits];
  return WINDOWS.map((window) => ({
    window,
    calls: lowest(all.map((limit) => limit.max * windowsWithin(window, limit.window))),
    // A stretch of time can touch one window more than fit into it.
    across: lowest(all.map((limit) => limit.max * (windowsWithin(window, limit.window) + 1))),
  }));
}

/** `1,800`, or `no limit`. */
export function callsText(calls: number | null): string {
  return calls === null ? "no limit" : thousands(calls);
}

function lowest(bounds: readonly number[]): number | null {
  return bounds.length === 0 ? null : Math.min(...bounds);
}

/** How many windows of a limit lie in one window of the clock; a longer one counts as one. */
function windowsWithin(window: Window, limit: Window): number {
  return Math.max(1, WINDOW_SECONDS[window] / WINDOW_SECONDS[limit]);
}
