import { describe, expect, it } from "vitest";
import { importRecord } from "./import-record.ts";
import { sourceRecord } from "./test-support.ts";

function rejection(value: unknown): string {
  const imported = importRecord(value);
  if (!("rejection" in imported)) return "";
  return `${imported.rejection.field}: ${imported.rejection.message}`;
}

function accepted(value: unknown) {
  const imported = importRecord(value);
  if (!("draft" in imported)) throw new Error(JSON.stringify(imported));
  return imported.draft;
}

const asideOf = (value: unknown) =>
  accepted(value).setAside.map(({ field, reason }) => `${field}: ${reason}`);

describe("a record is rejected", () => {
  it.each([
    ["a missing server", { tool: { name: "t" } }, "server: missing"],
    ["a server that is text", { server: "x", tool: { name: "t" } }, "server: not an object"],
    ["a missing server id", { server: {}, tool: { name: "t" } }, "server.id: missing"],
    ["an empty server id", sourceRecord({}, { id: "" }), "server.id: empty"],
    ["a server id that is a number", sourceRecord({}, { id: 1 }), "server.id: not a string"],
    ["a server name of null", sourceRecord({}, { name: null }), "server.name: not a string"],
    ["a missing tool", { server: { id: "a" } }, "tool: missing"],
    ["a tool of null", { server: { id: "a" }, tool: null }, "tool: not an object"],
    ["a tool that is a list", { server: { id: "a" }, tool: [] }, "tool: not an object"],
    ["a missing tool name", { server: { id: "a" }, tool: {} }, "tool.name: missing"],
    ["a tool name that is a list", sourceRecord({ name: ["a"] }), "tool.name: not a string"],
    ["a blank tool name", sourceRecord({ name: "\u200b " }), "tool.name: blank"],
    ["a null description", sourceRecord({ description: null }), "tool.description: not a string"],
  ])("for %s", (_, value, line) => {
    expect(rejection(value)).toBe(line);
  });

  it("for a NUL or a lone surrogate in whatever text is shown", () => {
    for (const bad of ["a\0b", "a\ud800b", "\udc00"]) {
      expect(rejection(sourceRecord({ name: bad }))).toMatch(/^tool.name: holds a NUL/);
      expect(rejection(sourceRecord({ title: bad }))).toMatch(/^tool.title: holds a NUL/);
      expect(rejection(sourceRecord({ annotations: { title: bad } }))).toMatch(/^tool.annotations/);
      expect(rejection(sourceRecord({}, { license: bad }))).toMatch(/^server.license: holds/);
    }
  });

  it("even where another field would only be set aside", () => {
    expect(rejection(sourceRecord({ description: 5, inputSchema: 5 }))).toMatch(/^tool.desc/);
  });
});

describe("a record keeps its page", () => {
  it("without a server name, a description or a schema, and nothing is said", () => {
    expect(accepted(sourceRecord())).toEqual({ ...sourceRecord(), setAside: [] });
  });

  it("with its text untouched, control and invisible characters included", () => {
    const description = "\u001b[31m\u202e café \r\n\u2028<b>\u{e0041}";
    expect(accepted(sourceRecord({ description })).tool.description).toBe(description);
  });

  it("without a schema that is malformed, null, too deep or too large", () => {
    const deep = JSON.parse(`${'{"x":'.repeat(70)}1${"}".repeat(70)}`);
    const large = { description: "a".repeat(300_000) };
    for (const bad of [null, "{}", true, [], { type: "string" }, deep, large]) {
      const { tool, setAside } = accepted(sourceRecord({ inputSchema: bad, outputSchema: bad }));
      expect(Object.keys(tool)).toEqual(["name"]);
      expect(setAside.map(({ field }) => field).sort()).toEqual([
        "tool.inputSchema",
        "tool.outputSchema",
      ]);
    }
  });

  it("without the hints that are no booleans, but with the others", () => {
    const annotations = { readOnlyHint: "true", destructiveHint: true, openWorldHint: null };
    const value = sourceRecord({ annotations });
    expect(accepted(value).tool.annotations).toEqual({ destructiveHint: true });
    expect(asideOf(value)).toEqual([
      "tool.annotations: readOnlyHint is not true or false",
      "tool.annotations: openWorldHint is not true or false",
    ]);
  });

  it("without annotations that are text or that hold nothing of ours", () => {
    expect(asideOf(sourceRecord({ annotations: "x" }))).toEqual([
      "tool.annotations: not an object",
    ]);
    const { tool, setAside } = accepted(sourceRecord({ annotations: { riskLevel: "low" } }));
    expect([tool.annotations, setAside]).toEqual([undefined, []]);
  });

  it("with hints only where they are its own", () => {
    const annotations = JSON.parse('{"__proto__":{"readOnlyHint":true}}');
    expect(accepted(sourceRecord({ annotations })).tool.annotations).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, "readOnlyHint")).toBe(false);
  });

  it("without links and titles of the wrong kind", () => {
    const server = { repository: "javascript:x", homepage: ["https://a.example"], title: 5 };
    const value = sourceRecord({ title: "t".repeat(513), annotations: { title: null } }, server);
    expect(accepted(value).server).toEqual({ id: "acme/x" });
    expect(asideOf(value)).toEqual([
      "server.title: not a string",
      "server.repository: not a plain http or https address",
      "server.homepage: not a string",
      "tool.title: longer than 512 characters",
      "tool.annotations.title: not a string",
    ]);
  });

  it("without the parts of an analysis that cannot be used", () => {
    const analysis = { risk: "extreme", category: "write", evidence: [1, 2], date: "yesterday" };
    const value = { ...sourceRecord(), analysis };
    expect(accepted(value).analysis).toEqual({ category: "write" });
    expect(accepted(value).setAside.map(({ field }) => field)).toEqual([
      "analysis.risk",
      "analysis.evidence",
      "analysis.date",
    ]);
    expect(asideOf({ ...sourceRecord(), analysis: "high" })).toEqual(["analysis: not an object"]);
    expect(asideOf({ ...sourceRecord(), analysis: { rationale: "\0" } })).toHaveLength(1);
  });
});
