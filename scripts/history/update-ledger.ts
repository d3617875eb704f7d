import type { LedgerLine, ToolKey } from "../../src/schemas/history.ts";
import { arrival, departure, difference, type When, withEvent } from "./events.ts";
import { keyOf, type Ledger } from "./ledger.ts";
import type { Seen } from "./seen.ts";
import { type Successor, successors } from "./succession.ts";

interface News {
  /** Day of the catalogue. */
  date?: string;
  /** Whether the import rejects the tool now. */
  isRefused: (tool: ToolKey) => boolean;
  /** A catalogue that may be cut short says nothing of the tools that it does not hold. */
  partial: boolean;
}

/**
 * The ledger after a catalogue, sorted by URL. It depends on neither order; a catalogue that changes
 * nothing leaves it as it is.
 */
export function updateLedger(old: Ledger, catalogue: readonly Seen[], news: News): LedgerLine[] {
  const when: When = { update: lastUpdate(old) + 1, ...(news.date && { date: news.date }) };
  const listed = new Map(catalogue.map((seen) => [keyOf(seen), seen]));
  const lost = news.partial
    ? []
    : [...old.values()].filter((line) => line.standing && !listed.has(keyOf(line)));
  const heirs = heirsOf(old, catalogue, lost, news);
  const origins = new Map(
    lost.flatMap((line): [Seen, Origin][] => {
      const heir = heirs.get(keyOf(line));
      return heir ? [[heir.seen, { kind: heir.kind, formerly: line.path }]] : [];
    }),
  );
  const gone = new Set(lost);
  const lines = [...old].map(([key, line]) => {
    const seen = listed.get(key);
    if (seen) return continued(line, seen, when, origins.get(seen));
    return gone.has(line) ? departed(line, when, heirs.get(key), news) : line;
  });
  const first = catalogue
    .filter((seen) => !old.has(keyOf(seen)))
    .map((seen) => lineOf(seen, withEvent([], arrival(when, seen, origins.get(seen)))));
  return [...lines, ...first].sort(byUrl);
}

type Origin = { kind: "renamed" | "moved"; formerly: LedgerLine["path"] };

function heirsOf(
  old: Ledger,
  catalogue: readonly Seen[],
  lost: readonly LedgerLine[],
  { isRefused }: News,
): Map<string, Successor> {
  const before = (seen: Seen) => old.get(keyOf(seen))?.standing !== undefined;
  const stayed = new Set(catalogue.filter(before).map(({ server }) => server));
  return successors(
    lost.filter((line) => !isRefused(line)),
    stayed,
    catalogue.filter((seen) => !before(seen)),
  );
}

function continued(
  line: LedgerLine,
  seen: Seen,
  when: When,
  origin: Origin | undefined,
): LedgerLine {
  const last = line.events.at(-1);
  const event =
    line.standing && last
      ? difference(when, last, line.standing, seen)
      : arrival(when, seen, origin);
  return lineOf(seen, withEvent(line.events, event));
}

function departed(
  { server, tool, path, events }: LedgerLine,
  when: When,
  heir: Successor | undefined,
  { isRefused }: News,
): LedgerLine {
  const kind = heir?.kind ?? (isRefused({ server, tool }) ? "refused" : "removed");
  const to = heir && { server: heir.seen.server, tool: heir.seen.tool };
  const event = departure(when, events, kind);
  return { server, tool, path, ...(to && { to }), events: withEvent(events, event) };
}

/** Keys in one order always, so that equal ledgers have equal bytes. */
function lineOf({ server, tool, path, standing }: Seen, events: LedgerLine["events"]): LedgerLine {
  return { server, tool, path, standing, events };
}

function lastUpdate(ledger: Ledger): number {
  let last = 0;
  for (const { events } of ledger.values()) last = Math.max(last, events.at(-1)?.update ?? 0);
  return last;
}

function byUrl(a: LedgerLine, b: LedgerLine): number {
  return (
    order(a.path.server, b.path.server) ||
    order(a.path.tool, b.path.tool) ||
    order(keyOf(a), keyOf(b))
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
