import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonObject, jsonObject } from "../schemas/json.ts";
import { parametersOf } from "./parameters.ts";

const property = (schema: JsonObject) => parametersOf({ properties: { x: schema } })[0];

describe("parametersOf", () => {
  it("keeps the author's order, exact names and which are required", () => {
    const schema = jsonObject.parse(
      JSON.parse(
        '{"properties":{"z":{},"__proto__":{},"toString":{},"":{},"a b":{}},"required":["a b","no",1]}',
      ),
    );
    expect(parametersOf(schema).map(({ name, required }) => [name, required])).toEqual([
      ["z", false],
      ["__proto__", false],
      ["toString", false],
      ["", false],
      ["a b", true],
    ]);
  });

  it.each<[string, JsonObject, string | undefined]>([
    ["one name", { type: "string" }, "string"],
    ["a list of names", { type: ["string", "null"] }, "string or null"],
    ["branches", { anyOf: [{ type: "string" }, { type: "number" }, true] }, "string or number"],
    ["items", { type: "array", items: { type: "integer" } }, "array of integer"],
    ["none", {}, undefined],
    ["a name that JSON Schema does not know", { type: "date" }, undefined],
  ])("the type from %s", (_, schema, type) => {
    expect(property(schema)?.type).toBe(type);
  });

  it("a type that JSON Schema does not know stays the author's word", () => {
    expect(property({ type: "<b>date</b>" })?.oddType).toBe("<b>date</b>");
  });

  it("shows the first allowed values and counts the rest", () => {
    const values = Array.from({ length: 20 }, (_, i) => `v${i}`);
    expect(property({ enum: values })).toMatchObject({
      values: values.slice(0, 12),
      moreValues: 8,
    });
    expect(property({ const: { a: null } })).toMatchObject({
      values: ['{"a":null}'],
      moreValues: 0,
    });
  });

  it("tells a default of null from none", () => {
    expect(property({ default: null })?.default).toBe("null");
    expect(property({})).not.toHaveProperty("default");
  });

  it("never throws, and names every property, whatever the schema is", () => {
    const WORDS = ["properties", "type", "required", "enum", "const", "default", "items"];
    const key = fc.oneof(
      fc.constantFrom(...WORDS, "anyOf", "oneOf", "description", "__proto__", "constructor"),
      fc.string({ unit: "binary" }),
    );
    const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom("string", "array", "object", ""),
        fc.array(tie("schema"), { maxLength: 4 }),
        fc.array(fc.tuple(key, tie("schema")), { maxLength: 6 }).map(Object.fromEntries),
      ),
    }));
    const pairs = fc.array(fc.tuple(key, schema), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, schema, (properties, required) => {
        const raw = { properties: Object.fromEntries(properties), required };
        const value = jsonObject.parse(JSON.parse(JSON.stringify(raw)));
        expect(parametersOf(value).map(({ name }) => name)).toEqual(Object.keys(raw.properties));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.dictionary(key, schema), (value) => {
        expect(() =>
          parametersOf(jsonObject.parse(JSON.parse(JSON.stringify(value)))),
        ).not.toThrow();
      }),
    );
  });
});
