import { createHash } from "node:crypto";
import type { LedgerLine } from "../../src/schemas/history.ts";
import { keyOf } from "./ledger.ts";
import type { Seen } from "./seen.ts";

export interface Successor {
  kind: "renamed" | "moved";
  seen: Seen;
}

/**
 * Which tools that left go on under another name or server id, by the key of the one that left:
 *
 * - all tools of a server, where exactly one new server has exactly its tools;
 * - a tool, where exactly one new tool of any server has its name, description and schema;
 * - a tool, where exactly one new tool of its server has its description and schema.
 *
 * Where several could be meant, and where the descriptions say too little, none is.
 */
export function successors(
  lost: readonly LedgerLine[],
  stayed: ReadonlySet<string>,
  fresh: readonly Seen[],
): Map<string, Successor> {
  const found = new Map<string, Successor>();
  const taken = new Set<Seen>();
  const take = (kind: Successor["kind"], line: LedgerLine, seen: Seen) => {
    found.set(keyOf(line), { kind, seen });
    taken.add(seen);
  };
  const left = () => lost.filter((line) => !found.has(keyOf(line)));
  const open = () => fresh.filter((seen) => !taken.has(seen));
  const isWhole = ({ server }: { server: string }) => !stayed.has(server);
  for (const [from, to] of movedServers(lost.filter(isWhole), fresh.filter(isWhole))) {
    const byName = new Map(to.map((seen) => [seen.tool, seen]));
    for (const line of from) {
      const seen = byName.get(line.tool);
      if (seen) take("moved", line, seen);
    }
  }
  for (const [line, seen] of pairs(left(), open(), definitionKey)) take("moved", line, seen);
  for (const [line, seen] of pairs(left(), open(), likenessKey)) take("renamed", line, seen);
  return found;
}

function movedServers(
  lost: readonly LedgerLine[],
  fresh: readonly Seen[],
): [LedgerLine[], Seen[]][] {
  const telling = groupsOf(lost).filter((lines) => lines.some((line) => line.standing?.likeness));
  return pairs(telling, groupsOf(fresh), signature);
}

/** The pairs of one member each that have a key which nothing else on either side has. */
function pairs<A extends B, C extends B, B>(
  ones: readonly A[],
  others: readonly C[],
  key: (item: B) => string | undefined,
): [A, C][] {
  const groups = Map.groupBy(others, key);
  return [...Map.groupBy(ones, key)].flatMap(([text, [one, ...moreOnes]]): [A, C][] => {
    const [other, ...moreOthers] = groups.get(text) ?? [];
    const sure = text !== undefined && moreOnes.length === 0 && moreOthers.length === 0;
    return sure && one !== undefined && other !== undefined ? [[one, other]] : [];
  });
}

function groupsOf<T extends { server: string }>(items: readonly T[]): T[][] {
  return [...Map.groupBy(items, ({ server }) => server).values()];
}

/** Equal for two servers with the same tools, each with the same definition. */
function signature(tools: readonly (LedgerLine | Seen)[]): string {
  const texts = tools.map((tool) => JSON.stringify([tool.tool, fingerprintOf(tool)])).sort();
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
}

function fingerprintOf(tool: LedgerLine | Seen): string | undefined {
  return "events" in tool ? tool.events.at(-1)?.fingerprint : tool.fingerprint;
}

function definitionKey(tool: LedgerLine | Seen): string | undefined {
  return tool.standing?.likeness && JSON.stringify([tool.tool, fingerprintOf(tool)]);
}

function likenessKey({ server, standing }: LedgerLine | Seen): string | undefined {
  return standing?.likeness && JSON.stringify([server, standing.likeness]);
}
