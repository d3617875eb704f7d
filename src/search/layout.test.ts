import { describe, expect, it } from "vitest";
import { partDir, readLayout, searchDir } from "./layout.ts";

const chunks = { firstKeys: ["", "b"], sizes: [1, 2] };
const layout = { records: 3, parts: 1, groups: 3, names: chunks, terms: chunks, heads: chunks };

describe("readLayout", () => {
  it("reads what the stage writes and drops what it does not know", () => {
    expect(readLayout({ ...layout, more: 1 })).toEqual(layout);
  });

  it("refuses anything else", () => {
    const wrong = [
      null,
      [],
      "x",
      {},
      { ...layout, records: -1 },
      { ...layout, groups: "3" },
      { ...layout, names: { firstKeys: ["a"], sizes: [] } },
      { ...layout, terms: { firstKeys: [1, 2], sizes: [1, 2] } },
      { ...layout, heads: undefined },
    ];
    for (const value of wrong) expect(() => readLayout(value)).toThrow();
  });

  it("names the folders of a build and its parts", () => {
    expect(searchDir("abc")).toBe("s/abc");
    expect([0, 1, 2].map(partDir)).toEqual(["", "part-1/", "part-2/"]);
  });
});
