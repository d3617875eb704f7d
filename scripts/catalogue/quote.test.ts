import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "./quote.ts";

describe("quote", () => {
  it("keeps readable text readable", () => {
    expect(quote("设置 café 👍")).toBe('"设置 café 👍"');
  });

  it("shows escape codes, line breaks, bidirectional and zero-width characters as escapes", () => {
    const text = "\u001b[31m\n\u009b\u2028\u202e\u200b\u007f\u{e0041}\ud800";
    expect(quote(text)).toBe(
      '"\\u001b[31m\\n\\u009b\\u2028\\u202e\\u200b\\u007f\\udb40\\udc41\\ud800"',
    );
  });

  it("prints any text on one line from which it can be read back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(quote(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(JSON.parse(quote(text))).toBe(text);
      }),
    );
  });
});
