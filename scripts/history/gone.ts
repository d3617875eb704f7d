import type { Address, Gone, HistoryEvent, LedgerLine } from "../../src/schemas/history.ts";
import { keyOf, type Ledger } from "./ledger.ts";

/**
 * The URLs of tools and servers that are not listed any more, sorted, each with what happened last
 * and, where it was renamed or moved, with the listed one that it became in the end.
 */
export function goneAddresses(
  lines: readonly LedgerLine[],
  isListed: (line: LedgerLine) => boolean,
): Gone[] {
  const ledger: Ledger = new Map(lines.map((line) => [keyOf(line), line]));
  const listed = lines.filter(isListed);
  const taken = new Set(listed.map(({ path }) => textOf(path)));
  const servers = new Set(listed.map(({ path }) => path.server));
  const tools: Gone[] = [];
  for (const line of lines) {
    const event = line.events.at(-1);
    if (line.standing || !event || taken.has(textOf(line.path))) continue;
    taken.add(textOf(line.path));
    const end = lastOf(line, ledger);
    tools.push({ path: line.path, ...(end !== line && isListed(end) && { to: end.path }), event });
  }
  const gone = Map.groupBy(
    tools.filter(({ path }) => !servers.has(path.server)),
    ({ path }) => path.server,
  );
  return [...tools, ...[...gone].flatMap(([server, all]) => goneServer(server, all))].sort(
    (a, b) => (textOf(a.path) < textOf(b.path) ? -1 : 1),
  );
}

/** Follows a tool to the last one that it became; a ledger that leads in a circle ends there. */
function lastOf(line: LedgerLine, ledger: Ledger): LedgerLine {
  const passed = new Set<LedgerLine>();
  let end = line;
  while (!end.standing && end.to && !passed.has(end)) {
    passed.add(end);
    end = ledger.get(keyOf(end.to)) ?? end;
  }
  return end;
}

/** A server leads on where the last of its tools all moved, and are now on one other server. */
function goneServer(server: string, tools: readonly Gone[]): Gone[] {
  const event = newest(tools.map((tool) => tool.event));
  if (!event) return [];
  const last = tools.filter((tool) => tool.event.update === event.update);
  const [to, ...more] = new Set(last.flatMap((tool) => (tool.to ? [tool.to.server] : [])));
  const moved = last.every((tool) => tool.event.kind === "moved") && more.length === 0;
  return [{ path: { server }, ...(moved && to !== undefined && { to: { server: to } }), event }];
}

function newest(events: readonly HistoryEvent[]): HistoryEvent | undefined {
  return events.reduce<HistoryEvent | undefined>(
    (last, event) => (last && last.update >= event.update ? last : event),
    undefined,
  );
}

/** A space is in no segment, and stands before all that are. */
function textOf({ server, tool }: Address): string {
  return tool === undefined ? server : `${server} ${tool}`;
}
