import type { Window } from "./schema.ts";

/** Seconds of each window, shortest first. Windows start on the UTC minute, hour and day. */
export const WINDOW_SECONDS: Readonly<Record<Window, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
};

export const WINDOWS: readonly Window[] = ["minute", "hour", "day"];

/** Start of the window that holds `now`; both in milliseconds since 1970 in UTC. */
export function windowStart(window: Window, now: number): number {
  const length = WINDOW_SECONDS[window] * 1000;
  return Math.floor(now / length) * length;
}
