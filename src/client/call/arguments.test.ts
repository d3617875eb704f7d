import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../schemas/json.ts";
import { argumentsOf, fieldsOf, fieldsOfList, readField, writeField } from "./arguments.ts";

const schema = (properties: JsonObject, required: Json[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const kinds = (properties: JsonObject) =>
  fieldsOf(schema(properties)).map(({ name, kind }) => [name, kind]);

describe("the form of a schema", () => {
  it("has a kind for plain types and JSON for the rest", () => {
    expect(
      kinds({
        a: { type: "string" },
        b: { type: "number" },
        c: { type: "integer" },
        d: { type: "boolean" },
        e: { type: "array" },
        f: {},
        g: "nonsense",
        h: { type: ["string", "number"] },
      }),
    ).toEqual([
      ["a", "text"],
      ["b", "number"],
      ["c", "integer"],
      ["d", "boolean"],
      ["e", "json"],
      ["f", "json"],
      ["g", "json"],
      ["h", "json"],
    ]);
  });

  it("looks through a union with null", () => {
    expect(
      kinds({
        a: { anyOf: [{ type: "string" }, { type: "null" }] },
        b: { type: ["integer", "null"] },
        c: { oneOf: [{ type: "string" }, { type: "number" }] },
      }),
    ).toEqual([
      ["a", "text"],
      ["b", "integer"],
      ["c", "json"],
    ]);
  });

  it("puts required arguments first and keeps the author's order among equals", () => {
    const fields = fieldsOf(schema({ z: {}, y: {}, x: {}, w: {} }, ["x", "y"]));
    expect(fields.map(({ name }) => name)).toEqual(["y", "x", "z", "w"]);
  });

  it("takes names such as __proto__ for names", () => {
    const parsed: JsonObject = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    expect(fieldsOf(parsed)).toMatchObject([{ name: "__proto__", kind: "text" }]);
  });

  it("is empty for a schema without properties", () => {
    for (const none of [{}, { properties: [] }, { properties: null }, { properties: "x" }])
      expect(fieldsOf(none)).toEqual([]);
  });
});

describe("the form of a printed list of parameters", () => {
  it("takes the plain types for what they are, and JSON for the rest; required ones come first", () => {
    const types = ["string", "integer or null", "boolean", "array of string", "not stated"];
    const list = types.map((type, i) => ({ name: type, type, required: i === 2 }));
    expect(fieldsOfList(list).map(({ name, kind }) => [name, kind])).toEqual([
      ["boolean", "boolean"],
      ["string", "text"],
      ["integer or null", "integer"],
      ["array of string", "json"],
      ["not stated", "json"],
    ]);
  });
});

describe("a field", () => {
  const field = (kind: "text" | "number" | "integer" | "boolean" | "json") => ({
    name: "x",
    required: false,
    kind,
    choices: [],
  });

  it("leaves the argument out while it is empty", () => {
    for (const kind of ["text", "number", "integer", "boolean", "json"] as const)
      expect(readField(field(kind), "")).toEqual({ ok: true });
  });

  it("refuses what is not of its kind", () => {
    expect(readField(field("number"), "many")).toEqual({ ok: false, error: "is not a number" });
    expect(readField(field("integer"), "1.5")).toEqual({
      ok: false,
      error: "is not a whole number",
    });
    expect(readField(field("json"), "text")).toMatchObject({ ok: false });
  });

  it("chooses by place, so that choices may be anything", () => {
    const choice = { name: "x", required: false, kind: "choice" as const, choices: ["a", 1, null] };
    expect(readField(choice, "2")).toEqual({ ok: true, value: null });
    expect(readField(choice, "9")).toEqual({ ok: true });
  });

  it("reads back every value that it can hold", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom("text" as const, "number" as const, "boolean" as const, "json" as const),
        (any, kind) => {
          const value: Json = JSON.parse(JSON.stringify(any));
          const text = writeField(field(kind), value);
          if (text !== undefined) expect(readField(field(kind), text)).toEqual({ ok: true, value });
        },
      ),
    );
  });
});

describe("raw arguments", () => {
  it("are a JSON object, empty where nothing is written", () => {
    expect(argumentsOf(" ")).toEqual({ ok: true, args: {} });
    expect(argumentsOf('{"a":1}')).toEqual({ ok: true, args: { a: 1 } });
    expect(argumentsOf(`{"a":${"[".repeat(9000)}${"]".repeat(9000)}}`).ok).toBe(false);
    for (const text of ["[]", "null", '"x"', "{", "1"]) expect(argumentsOf(text).ok).toBe(false);
  });
});
