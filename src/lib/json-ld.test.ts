import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { scriptJson } from "./json-ld.ts";

it("writes JSON that no HTML parser can leave and that reads back as the same value", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("</script>", "<!--", "]]>", "&lt;", "\u2028", "\u2029"),
  );
  const value = fc.oneof(fc.jsonValue(), fc.dictionary(text, text), fc.array(text));
  fc.assert(
    fc.property(value, (raw) => {
      const plain = z.json().parse(JSON.parse(JSON.stringify(raw)));
      const written = scriptJson(plain);
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual(plain);
    }),
  );
});
