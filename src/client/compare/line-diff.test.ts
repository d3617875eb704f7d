import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLines, linesOf, withContext } from "./line-diff.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
const text = (diff: ReturnType<typeof diffLines>, without: string) =>
  diff.filter(({ kind }) => kind !== without).map((line) => line.text);

describe("a line diff", () => {
  it("holds both sides in order", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        expect(text(diff, "added")).toEqual(before);
        expect(text(diff, "removed")).toEqual(after);
      }),
    );
  });

  it("marks one changed line and no other", () => {
    expect(diffLines(["a", "b", "c"], ["a", "x", "c"])).toEqual([
      { kind: "same", text: "a" },
      { kind: "removed", text: "b" },
      { kind: "added", text: "x" },
      { kind: "same", text: "c" },
    ]);
  });

  it("answers at once where both sides are long and differ everywhere", () => {
    const side = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word} ${i}`);
    const start = performance.now();
    expect(diffLines(side("a"), side("b"))).toHaveLength(40_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("the lines of a text", () => {
  it("are cut after sentences where a line is long, and lose no word", () => {
    const long = `${"One sentence here. ".repeat(20)}終わり。次の文。`;
    const cut = linesOf(long);
    expect(cut.length).toBeGreaterThan(20);
    expect(cut.join("").replaceAll(" ", "")).toBe(long.replaceAll(" ", ""));
    expect(linesOf("short. line.\nnext")).toEqual(["short. line.", "next"]);
  });
});

describe("the context of changes", () => {
  it("is two lines on each side, with a gap for what is left out", () => {
    const before = ["1", "2", "3", "4", "5", "6", "7"];
    const shown = withContext(diffLines(before, [...before.slice(0, 6), "x"]));
    expect(shown.map((line) => line?.text ?? "…")).toEqual(["…", "5", "6", "7", "x"]);
  });
});
