import { expect, it } from "vitest";
import { schemaOf } from "./schema-of.ts";

it("gives back the schema exactly, names that objects inherit among them", () => {
  const text = '{"properties":{"__proto__":{"type":"string"},"b":1,"a":2}}';
  expect(JSON.stringify(schemaOf(text))).toBe(text);
  expect(schemaOf(undefined)).toBeUndefined();
});

it("refuses JSON that is no object", () => {
  for (const text of ["[]", "null", '"{}"']) expect(() => schemaOf(text)).toThrow();
});
