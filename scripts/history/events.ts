import type { HistoryEvent, LedgerLine, Standing } from "../../src/schemas/history.ts";
import type { Seen } from "./seen.ts";

/**
 * Events kept of one tool: about 200 bytes each, so that a catalogue of 50,000 tools that all change
 * weekly for years stays below 250 MB. The first one, which says since when, is never dropped.
 */
export const MOST_EVENTS = 20;

export type When = Pick<HistoryEvent, "update" | "date">;

export function withEvent(
  events: readonly HistoryEvent[],
  event: HistoryEvent | undefined,
): HistoryEvent[] {
  const all = event ? [...events, event] : [...events];
  const [first] = all;
  return first && all.length > MOST_EVENTS ? [first, ...all.slice(1 - MOST_EVENTS)] : all;
}

/** A tool that the build before did not list. */
export function arrival(
  when: When,
  seen: Seen,
  from?: { kind: "renamed" | "moved"; formerly: LedgerLine["path"] },
): HistoryEvent {
  const { fingerprint, category, risk } = seen;
  return { ...when, kind: "added", fingerprint, category, risk, ...from };
}

/** A tool that this build does not list any more. */
export function departure(
  when: When,
  events: readonly HistoryEvent[],
  kind: "removed" | "refused" | "renamed" | "moved",
): HistoryEvent | undefined {
  const last = events.at(-1);
  if (!last) return undefined;
  const { fingerprint, category, risk } = last;
  return { ...when, kind, fingerprint, category, risk };
}

/** What changed of a tool that both builds list; undefined where nothing did that a page shows. */
export function difference(
  when: When,
  last: HistoryEvent,
  standing: Standing,
  seen: Seen,
): HistoryEvent | undefined {
  const { fingerprint, category, risk } = seen;
  const redefined = fingerprint !== last.fingerprint;
  const moved = category !== last.category || risk !== last.risk;
  if (!redefined && !moved) return undefined;
  return {
    ...when,
    kind: redefined ? "definition" : "rating",
    fingerprint,
    category,
    risk,
    ...(moved && {
      before: { category: last.category, risk: last.risk },
      causes: causesOf(redefined, standing, seen.standing),
      rules: {
        now: without(seen.standing.rules, standing.rules),
        before: without(standing.rules, seen.standing.rules),
      },
    }),
  };
}

function causesOf(
  redefined: boolean,
  before: Standing,
  now: Standing,
): NonNullable<HistoryEvent["causes"]> {
  const causes: NonNullable<HistoryEvent["causes"]> = [];
  if (redefined) causes.push("definition");
  if (before.hints !== now.hints) causes.push("hints");
  if (before.analysis !== now.analysis) causes.push("analysis");
  return causes.length > 0 ? causes : ["rules"];
}

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((item) => !others.includes(item));
}
