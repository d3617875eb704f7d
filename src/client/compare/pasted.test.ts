import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPasted } from "./pasted.ts";

const TOOL = { name: "send", description: "Sends.", inputSchema: { type: "object" } };
const find = (value: unknown) => findPasted(JSON.stringify(value), "send");

describe("the pasted text", () => {
  it("may be a tools/list result, the answer around it, a list, or the tool alone", () => {
    for (const value of [
      { tools: [TOOL] },
      { jsonrpc: "2.0", id: 1, result: { tools: [{ name: "other" }, TOOL], nextCursor: "x" } },
      [TOOL],
      TOOL,
    ])
      expect(find(value)).toEqual({ ok: true, copies: 1, definition: TOOL });
  });

  it("is searched for the exact name, and look-alikes are told from it", () => {
    const error = (name: string) => {
      const found = find({ tools: [{ name }] });
      return found.ok ? "" : found.error;
    };
    for (const name of ["Send", "send ", "se\u200bnd", "ｓｅｎｄ"])
      expect(error(name)).toContain("looks like it");
    expect(error("receive")).toContain("No tool of exactly this name");
  });

  it("gives the first of several tools of one name, and says how many there are", () => {
    expect(find({ tools: [TOOL, { name: "send" }] })).toMatchObject({ ok: true, copies: 2 });
  });

  it("takes null for absent, and refuses other types", () => {
    expect(find({ name: "send", description: null })).toEqual({
      ok: true,
      copies: 1,
      definition: { name: "send", description: undefined, inputSchema: undefined },
    });
    expect(find({ name: "send", description: 1 })).toMatchObject({
      error: expect.stringContaining("description"),
    });
    expect(find({ name: "send", inputSchema: [] })).toMatchObject({
      error: expect.stringContaining("input schema"),
    });
  });

  it("keeps a schema exactly as it was parsed, __proto__ and all", () => {
    const found = findPasted('{"name":"send","inputSchema":{"__proto__":{"a":1}}}', "send");
    if (!found.ok) throw new Error(found.error);
    expect(JSON.stringify(found.definition.inputSchema)).toBe('{"__proto__":{"a":1}}');
  });
});

describe("a paste that is no definition", () => {
  it("is answered with what is wrong", () => {
    const error = (text: string) => {
      const found = findPasted(text, "send");
      return found.ok ? "" : found.error;
    };
    expect(error("  ")).toContain("Nothing is pasted");
    expect(error("{")).toContain("not JSON");
    expect(error("3")).toContain("no tool");
    expect(error('{"a":1}')).toContain("no tool");
    expect(error(`"${"x".repeat(8_000_000)}"`)).toContain("8 million");
    const deep = `{"name":"send","inputSchema":{"a":${"[".repeat(5000)}${"]".repeat(5000)}}}`;
    expect(error(deep)).toContain("nested deeper");
    expect(error(`${'{"result":'.repeat(100_000)}1${"}".repeat(100_000)}`)).toContain("no tool");
  });

  it("never throws, whatever the text or JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(findPasted(text, "send")).toHaveProperty("ok");
      }),
    );
  });
});
