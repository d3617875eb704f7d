import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

describe("excerpt", () => {
  it("puts a short text on one line and leaves it whole", () => {
    expect(excerpt("  Reads\n\n a\tfile.\u2028Then stops. ", 40)).toBe("Reads a file. Then stops.");
    expect(excerpt("", 40)).toBe("");
    expect(excerpt(" \n ", 40)).toBe("");
  });

  it("cuts at a word where one is near, and says so", () => {
    expect(excerpt("one two three four", 12)).toBe("one two…");
    expect(excerpt("one twothreefourfive", 12)).toBe("one twothree…");
  });

  it("says so too where white space filled the part that was looked at", () => {
    expect(excerpt(`one${" ".repeat(100)}two`, 10)).toBe("one…");
  });

  it("is one line, never longer than asked but for the ellipsis, and never half a character", () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("🛠", " ", "      ", "\n", "a")),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (parts, length) => {
        const text = parts.join("").toWellFormed();
        const short = excerpt(text, length);
        expect(short.length).toBeLessThanOrEqual(length + 1);
        expect(short).not.toMatch(/[^\S ]|^ | $| {2}/);
        expect(short.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
