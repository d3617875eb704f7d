import { describe, expect, it } from "vitest";
import { mergeRows } from "./merge.ts";
import type { Member } from "./rows.ts";

const member = (server: string): Member => ({
  server,
  tool: "t",
  label: server,
  risk: "low",
  category: "read",
  summary: "",
});
const hit = (name: string, server: string) => ({ ...member(server), name });

describe("mergeRows", () => {
  it("puts names first and gives each name one row", () => {
    const groups = [
      { id: 7, name: "search", members: [member("a"), member("b")], total: 5 },
      { id: 2, name: "search_all", members: [member("c")], total: 1 },
    ];
    const rows = mergeRows(groups, [hit("find", "d"), hit("search", "z"), hit("find", "e")]);
    expect(rows.map(({ name }) => name)).toEqual(["search", "search_all", "find"]);
    expect(rows[0]).toMatchObject({ first: { server: "a" }, others: 4, group: 7 });
    expect(rows[2]).toMatchObject({ first: { server: "d" }, others: 1, known: [{ server: "e" }] });
  });
});
