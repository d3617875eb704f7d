import fc from "fast-check";
import { expect, it } from "vitest";
import { markSpans, marksTell } from "./mark-spans.ts";

const spans = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
);

it("gives the whole text back, whatever the spans are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 50 }), spans, (text, list) => {
      const segments = markSpans(text, list);
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      expect(segments.every((segment) => segment.text !== "")).toBe(true);
    }),
  );
});

it("marks just the characters that some span covers", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, list) => {
      const marked = markSpans(text, list).flatMap((s) => [...s.text].map(() => s.marked));
      const covered = [...text].map((_, i) => list.some(({ start, end }) => start <= i && i < end));
      expect(marked).toEqual(covered);
    }),
  );
});

it.each([
  ["Gets an item. It is free.", 0, 12, true],
  ["Gets an item.", 0, 12, false],
  [" Gets an item.\n", 1, 13, false],
  ["Gets an item.", 0, 0, false],
])("marks of %j from %i to %i tell something: %s", (text, start, end, tell) =>
  expect(marksTell(markSpans(text, [{ start, end }]))).toBe(tell),
);
