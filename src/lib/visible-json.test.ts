import fc from "fast-check";
import { expect, it } from "vitest";
import { visibleJson } from "./visible-json.ts";

it("parses back to the same value, whatever the text", () => {
  const anyCharacter = fc
    .integer({ min: 0, max: 0x10ffff })
    .map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.array(anyCharacter), (characters) => {
      const text = characters.join("");
      expect(JSON.parse(visibleJson({ [text]: [text] }, 2))).toEqual({ [text]: [text] });
    }),
  );
});

it("shows as escapes what a reader would not see", () => {
  const text = "a\u202eb\u200bc\u{e0041}d\ufe0fe\u{e0101}f\u0085g\u2028h\u00adi\u2800j\u007fk";
  expect(visibleJson(text)).toBe(
    '"a\\u202eb\\u200bc\\udb40\\udc41d\\ufe0fe\\udb40\\udd01f\\u0085g\\u2028h\\u00adi\\u2800j\\u007fk"',
  );
});

it("leaves every visible character as it is", () => {
  expect(visibleJson("Größe 日历 <b> ` é — 🙂")).toBe('"Größe 日历 <b> ` é — 🙂"');
});

it("takes a time linear in a hostile text", () => {
  const text = "\u{e0041}\u200b".repeat(20_000);
  const start = performance.now();
  visibleJson(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
