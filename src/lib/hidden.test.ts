import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCharacters, turnsText, withoutHidden } from "./hidden.ts";

describe("hidden characters", () => {
  it.each([
    ["a zero-width space", "a\u200bb", "U+200B"],
    ["a direction override", "a\u202eb", "U+202E"],
    ["an isolate", "a\u2066b", "U+2066"],
    ["a soft hyphen", "a\u00adb", "U+00AD"],
    ["a byte order mark", "\ufeffb", "U+FEFF"],
    ["an escape", "a\u001b[31m", "U+001B"],
    ["a Hangul filler", "\u3164", "U+3164"],
    ["a tag character", "a\u{e0041}", "U+E0041"],
    ["a variation selector", "a\ufe0f", "U+FE0F"],
    ["a second selector behind an emoji", "🛠\ufe0f\ufe0f", "U+FE0F"],
  ])("%s is named", (_, text, code) => {
    expect(hiddenCharacters(text)).toEqual({ count: 1, codes: [code] });
  });

  it("are neither line ends and tabs, nor the letters of any script, nor how an emoji is shown", () => {
    for (const text of ["", "a b\r\n\tc", "日本語", "עברית", "हिन्दी", "é", "🛠", "⚠\ufe0f"])
      expect(hiddenCharacters(text)).toBeUndefined();
  });

  it("are all counted, and the first few kinds named", () => {
    const kinds = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c";
    const found = hiddenCharacters(kinds.repeat(100));
    expect(found?.count).toBe(800);
    expect(found?.codes).toEqual(["U+200B", "U+200C", "U+200D", "U+200E", "U+200F", "U+202A"]);
  });

  it("are gone from a text without them, and nothing else is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary-ascii" }), (a, b) => {
        const text = a + b;
        const rest = withoutHidden(text);
        expect(hiddenCharacters(rest)).toBeUndefined();
        expect([...rest].length + (hiddenCharacters(text)?.count ?? 0)).toBe([...text].length);
      }),
    );
  });
});

it("knows text that turns the direction around and may not turn it back", () => {
  for (const text of ["\u202egnp.exe", "a\u2066b", "\u202aa\u202c"])
    expect(turnsText(text)).toBe(true);
  for (const text of ["", "plain", "אבג", "a\u200fb", "\u200b"])
    expect(turnsText(text)).toBe(false);
});
