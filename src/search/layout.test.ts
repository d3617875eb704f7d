import { describe, expect, it } from "vitest";
import { FORMAT, partDir, readLayout, searchDir } from "./layout.ts";

const chunks = { firstKeys: ["", "b"], sizes: [1, 2] };
const layout = {
  build: "b1",
  records: 3,
  parts: 1,
  partSize: 9,
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
      { ...stored, build: "" },
      { ...stored, build: "../../evil" },
      { ...stored, build: "//evil.example/" },
      { ...stored, records: -1 },
      { ...stored, groups: "3" },
      { ...stored, names: { firstKeys: ["a"], sizes: [] } },
      { ...stored, terms: { firstKeys: [1, 2], sizes: [1, 2] } },
      { ...stored, heads: undefined },
    ];
    for (const value of wrong) expect(() => readLayout(value)).toThrow();
  });

  it("names the folders of a build and its parts", () => {
    expect(searchDir("abc")).toBe("s/abc");
    expect([0, 1, 2].map(partDir)).toEqual(["", "part-1/", "part-2/"]);
  });
});
