import { describe, expect, it } from "vitest";
import { FORMAT, readLayout, searchedParts } from "./layout.ts";

const chunks = { firstKeys: ["", "b"], sizes: [1, 2] };
const layout = {
  folder: "n1",
  records: 3,
  parts: [
    { folder: "p1", records: 1 },
    { folder: "p2", records: 2 },
  ],
  groups: 3,
  names: chunks,
  terms: chunks,
  heads: chunks,
  servers: chunks,
};

describe("readLayout", () => {
  it("reads what the stage writes and drops what it does not know", () => {
    expect(readLayout({ ...layout, format: FORMAT, more: 1 })).toEqual(layout);
  });

  it("refuses anything else", () => {
    const stored = { ...layout, format: FORMAT };
    const wrong = [
      null,
      [],
      "x",
      {},
      layout,
      { ...layout, format: FORMAT + 1 },
      { ...stored, folder: "" },
      { ...stored, folder: "../../evil" },
      { ...stored, folder: "//evil.example/" },
      { ...stored, parts: 2 },
      { ...stored, parts: ["p1"] },
      { ...stored, parts: [{ folder: "../../evil", records: 1 }] },
      { ...stored, parts: [{ folder: "p1", records: "1" }] },
      { ...stored, records: -1 },
      { ...stored, groups: "3" },
      { ...stored, names: { firstKeys: ["a"], sizes: [] } },
      { ...stored, terms: { firstKeys: [1, 2], sizes: [1, 2] } },
      { ...stored, heads: undefined },
    ];
    for (const value of wrong) expect(() => readLayout(value)).toThrow();
  });

  it("leaves parts without a record out of what is searched, unless there is no other", () => {
    const [empty, full] = [
      { folder: "p1", records: 0 },
      { folder: "p2", records: 2 },
    ];
    expect(searchedParts({ parts: [empty, full] })).toEqual([full]);
    expect(searchedParts({ parts: [empty] })).toEqual([empty]);
  });
});
