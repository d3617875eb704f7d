import {
  type Change,
  EVENT_KINDS,
  type HistoryEvent,
  type HistorySummary,
  type LedgerLine,
  type Update,
} from "../../src/schemas/history.ts";
import { keyOf } from "./ledger.ts";
import type { Seen } from "./seen.ts";

/** About 400 bytes each in changes.json: 2 MB, and 20 parts of /changes/. */
const MOST_CHANGES = 5000;
/** Two years of weekly builds. */
const MOST_UPDATES = 100;
/** The update that began the ledger: all tools are new to it, and none of that is news. */
const FIRST = 1;

interface Happening {
  line: LedgerLine;
  event: HistoryEvent;
}

/** The latest changes, newest update first, in it by URL. */
export function latestChanges(
  lines: readonly LedgerLine[],
  catalogue: ReadonlyMap<string, Seen>,
): Change[] {
  return happenings(lines)
    .filter(({ event }) => event.update > FIRST)
    .sort((a, b) => b.event.update - a.event.update)
    .slice(0, MOST_CHANGES)
    .map(({ line, event }) => {
      const seen = catalogue.get(keyOf(line));
      const listed = seen && { server: seen.server, tool: seen.tool, label: seen.label };
      return { ...event, path: line.path, ...(listed && { listed }) };
    });
}

export function summaryOf(
  lines: readonly LedgerLine[],
  listed: ReadonlyMap<string, Seen>,
  read: string | null,
): HistorySummary {
  const updates = [...Map.groupBy(happenings(lines), ({ event }) => event.update)]
    .map(([update, all]) => updateOf(update, all))
    .sort((a, b) => b.update - a.update);
  const later = updates.filter(({ update }) => update > FIRST);
  return {
    listed: listed.size,
    began: updates.find(({ update }) => update === FIRST) ?? { update: FIRST, counts: [] },
    updates: later.slice(0, MOST_UPDATES),
    read,
  };
}

/** All events; a tool that was renamed or moved counts once, where it is now. */
function happenings(lines: readonly LedgerLine[]): Happening[] {
  return lines.flatMap((line) =>
    line.events
      .filter(({ kind, formerly }) => (kind !== "renamed" && kind !== "moved") || formerly)
      .map((event) => ({ line, event })),
  );
}

function updateOf(update: number, all: readonly Happening[]): Update {
  const dated = all.find(({ event }) => event.date !== undefined)?.event.date;
  const counts = new Map<string, number>();
  for (const { event } of all) counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
  return {
    update,
    ...(dated !== undefined && { date: dated }),
    counts: EVENT_KINDS.flatMap((kind) => {
      const count = counts.get(kind);
      return count ? [{ kind, count }] : [];
    }),
  };
}
