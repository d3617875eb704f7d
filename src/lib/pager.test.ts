import fc from "fast-check";
import { expect, it } from "vitest";
import { inParts, pagerNumbers } from "./pager.ts";

it("links the first, the last and the nearest parts, with a gap between those far apart", () => {
  expect(pagerNumbers(1, 1)).toEqual([1]);
  expect(pagerNumbers(1, 4)).toEqual([1, 2, 3, 4]);
  expect(pagerNumbers(9, 20)).toEqual([1, undefined, 7, 8, 9, 10, 11, undefined, 20]);
});

it("numbers ascend, none twice, and the current one is always among them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), (at, more) => {
      const numbers = pagerNumbers(at, at + more).filter((n) => n !== undefined);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(numbers).toEqual(expect.arrayContaining([1, at, at + more]));
    }),
  );
});

it("parts hold the whole list in order, each at most the size; an empty list has one empty part", () => {
  expect(inParts([], 3)).toEqual([[]]);
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (list, size) => {
      const parts = inParts(list, size);
      expect(parts.flat()).toEqual(list);
      expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
      expect(parts.at(-1)?.length).toBeLessThanOrEqual(size);
    }),
  );
});
