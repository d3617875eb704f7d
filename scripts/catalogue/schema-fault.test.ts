import { describe, expect, it } from "vitest";
import { schemaFault } from "./schema-fault.ts";

const property = (value: unknown) => ({ type: "object", properties: { a: value } });

function nested(levels: number): unknown {
  return JSON.parse(`${'{"x":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`);
}

describe("schemaFault", () => {
  it.each([
    ["an empty schema", {}],
    ["a schema without a type", { properties: {} }],
    ["one of several types", { type: ["object", "null"] }],
    ["boolean sub-schemas", property(true)],
    ["a self reference", property({ $ref: "#" })],
    ["tuple items", property({ type: "array", items: [{ type: "string" }] })],
    ["an enum of mixed values", property({ enum: [1, "1", null, true, { a: 1 }] })],
    ["an unknown type word", property({ type: "blob<script>" })],
    ["an unknown required name", { required: ["ghost", "__proto__"] }],
    ["own __proto__ keys", JSON.parse('{"type":"object","__proto__":{"type":"string"}}')],
    ["data that only looks like keywords", property({ default: { enum: "a", properties: 1 } })],
  ])("takes %s", (_, schema) => {
    expect(schemaFault(schema)).toBeUndefined();
  });

  it.each([
    ["a root of another type", { type: "string" }, "type is not object"],
    ["properties that are text", { properties: "x" }, "properties is not an object"],
    ["properties that are a list", { properties: [] }, "properties is not an object"],
    ["a number for a sub-schema", property(5), "a part that has to be a schema is none"],
    ["null for a sub-schema", property(null), "a part that has to be a schema is none"],
    ["required as text", { required: "a" }, "required is not a list of names"],
    ["required with a number", { required: [1] }, "required is not a list of names"],
    ["required as a flag, deep inside", property({ required: true }), "required is not a list"],
    ["an enum that is text", property({ enum: "a" }), "enum is not a list"],
    ["a type that is a number", property({ type: 1 }), "type is not a name"],
    ["anyOf that is an object", property({ anyOf: {} }), "anyOf is not a list"],
    ["a bad item behind anyOf", property({ anyOf: [{ items: 3 }] }), "has to be a schema"],
    ["a lone surrogate in a value", property({ default: "\ud800" }), "lone surrogate"],
    ["a NUL in a key", { properties: { "a\0": {} } }, "NUL"],
  ])("refuses %s", (_, schema, reason) => {
    expect(schemaFault(schema)).toContain(reason);
  });

  it("takes 64 levels and refuses 65, without recursion at any depth", () => {
    expect(schemaFault(nested(64))).toBeUndefined();
    expect(schemaFault(nested(65))).toBe("nested deeper than 64 levels");
    expect(schemaFault(nested(500_000))).toBe("nested deeper than 64 levels");
  });

  it("takes 256 KiB and refuses a byte more", () => {
    const around = JSON.stringify({ description: "" }).length;
    const room = 256 * 1024 - around;
    expect(schemaFault({ description: "a".repeat(room) })).toBeUndefined();
    expect(schemaFault({ description: "a".repeat(room + 1) })).toBe("larger than 256 KiB");
    expect(schemaFault({ description: "天".repeat(room / 3 + 1) })).toBe("larger than 256 KiB");
  });
});
