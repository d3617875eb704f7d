import { decodeGroup, encodeGroup, type Group } from "./rows.ts";

/**
 * One file of heads: first the groups, each with its id before it, then an empty line, then
 * `prefix TAB line numbers`. Groups carry their first member only.
 */
export function writeHeads(heads: ReadonlyMap<string, readonly Group[]>): string {
  const groups = new Map([...heads.values()].flat().map((group) => [group.id, group]));
  const lines = new Map([...groups.keys()].map((id, i) => [id, i]));
  const rows = [...groups.values()].map(
    (group) =>
      `${group.id.toString(36)}\t${encodeGroup({ ...group, members: group.members.slice(0, 1) })}`,
  );
  const index = [...heads].map(([prefix, best]) => {
    const numbers = best.map(({ id }) => (lines.get(id) ?? 0).toString(36));
    return `${prefix}\t${numbers.join(" ")}`;
  });
  return [...rows, "", ...index].join("\n");
}

export function readHeads(text: string): Map<string, Group[]> {
  const all = text.split("\n");
  const end = all.indexOf("");
  const groups = all.slice(0, end).map((line) => {
    const tab = line.indexOf("\t");
    return decodeGroup(line.slice(tab + 1), Number.parseInt(line.slice(0, tab), 36));
  });
  return new Map(
    all.slice(end + 1).map((line): [string, Group[]] => {
      const [prefix = "", numbers = ""] = line.split("\t");
      return [prefix, numbers.split(" ").flatMap((n) => groups[Number.parseInt(n, 36)] ?? [])];
    }),
  );
}
