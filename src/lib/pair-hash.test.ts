import { expect, it } from "vitest";
import { readSelection } from "../client/compose/selection.ts";
import { pairHash } from "./pair-hash.ts";

it("the composer reads both names of a pair exactly", () => {
  const pairs: [string, string][] = [
    ["a", "b"],
    ["a,b & c#", '删除 "x"/y'],
  ];
  for (const pair of pairs) {
    const read = readSelection(pairHash(...pair));
    expect(read).toEqual({ tools: new Set(pair), opened: false });
  }
});
