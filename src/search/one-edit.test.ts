import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneEditApart } from "./one-edit.ts";

/** All texts one edit from a text, made the slow way. */
function edits(text: string, alphabet: string): Set<string> {
  const all = new Set<string>();
  for (let i = 0; i <= text.length; i += 1) {
    const [left, right] = [text.slice(0, i), text.slice(i)];
    all.add(left + right.slice(1));
    if (right.length > 1) all.add(`${left}${right[1]}${right[0]}${right.slice(2)}`);
    for (const letter of alphabet) {
      all.add(left + letter + right);
      if (right !== "") all.add(left + letter + right.slice(1));
    }
  }
  all.delete(text);
  return all;
}

describe("oneEditApart", () => {
  it("agrees with the list of all single edits", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(oneEditApart(a, b)).toBe(edits(a, "abc").has(b));
      }),
      { numRuns: 2000 },
    );
  });

  it("counts a swap of neighbours as one edit", () => {
    expect(oneEditApart("create", "craete")).toBe(true);
    expect(oneEditApart("create", "crtaee")).toBe(false);
  });

  it("is the same in both directions, and never true of equal texts", () => {
    const word = fc.string({ maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(oneEditApart(a, b)).toBe(oneEditApart(b, a));
        expect(oneEditApart(a, a)).toBe(false);
      }),
    );
  });
});
