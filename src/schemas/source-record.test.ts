import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sourceRecordSchema } from "./source-record.ts";

const faultsOf = (value: unknown) =>
  (sourceRecordSchema.safeParse(value).error?.issues ?? []).map(
    (issue) => `${issue.path.join(".")}: ${issue.message}`,
  );
const record = (tool: object, server: object = {}, analysis?: object) => ({
  server: { id: "acme/x", ...server },
  tool: { name: "t", ...tool },
  ...(analysis && { analysis }),
});

describe("sourceRecordSchema", () => {
  it("takes a server id and a tool name as enough", () => {
    expect(faultsOf(record({}))).toEqual([]);
  });

  it("counts characters as code points, not as UTF-16 units", () => {
    expect(faultsOf(record({ name: "😀".repeat(256) }))).toEqual([]);
    expect(faultsOf(record({ name: "😀".repeat(257) }))).toEqual([
      "tool.name: longer than 256 characters",
    ]);
    expect(faultsOf(record({}, { id: "i".repeat(512), name: "n".repeat(512) }))).toEqual([]);
    expect(faultsOf(record({}, { id: "i".repeat(513), name: "n".repeat(513) }))).toHaveLength(2);
  });

  it("counts a description in bytes of UTF-8, up to 64 KiB", () => {
    expect(faultsOf(record({ description: "a".repeat(65536) }))).toEqual([]);
    expect(faultsOf(record({ description: "天".repeat(21845) }))).toEqual([]);
    expect(faultsOf(record({ description: "天".repeat(21846) }))).toEqual([
      "tool.description: longer than 64 KiB",
    ]);
  });

  it("refuses a tool name that shows nothing, and keeps one that shows something", () => {
    for (const name of ["", " \t\n", "\u200b\u2060", "\u3164\uffa0\u2800\u00ad", "\u{e0041}"])
      expect(faultsOf(record({ name }))).toEqual(["tool.name: blank"]);
    expect(faultsOf(record({ name: "\u200bx" }))).toEqual([]);
  });

  it("takes a link only when it is plain http or https", () => {
    for (const repository of [
      "https://github.com/acme/x",
      "http://localhost:22/",
      "https://[::1]/",
    ])
      expect(faultsOf(record({}, { repository }))).toEqual([]);
    const refused = [
      "javascript:x",
      "//example.org",
      "not a url",
      "",
      "git+ssh://git@github.com/a",
    ];
    const tricky = [
      "https://a@b.example/",
      "https://a.example/b c",
      "java\tscript:x",
      "https://\n",
    ];
    for (const repository of [...refused, ...tricky, ["https://a.example"], 5, null])
      expect(faultsOf(record({}, { repository }))).toHaveLength(1);
  });

  it("drops unknown keys and never follows __proto__", () => {
    const text = '{"server":{"id":"a","x":1},"tool":{"name":"t","__proto__":{"title":"no"},"y":2}}';
    expect(sourceRecordSchema.parse(JSON.parse(text))).toEqual({
      server: { id: "a" },
      tool: { name: "t" },
    });
  });

  it("turns evidence objects into their quotes", () => {
    const analysis = { evidence: ["deletes", { quote: "all files", field: "description" }] };
    expect(sourceRecordSchema.parse(record({}, {}, analysis)).analysis?.evidence).toEqual([
      "deletes",
      "all files",
    ]);
  });

  it("is published as JSON Schema with its limits and a description of each object", () => {
    const schema = z.toJSONSchema(sourceRecordSchema, { io: "input" });
    expect(schema).toMatchObject({
      type: "object",
      required: ["server", "tool"],
      properties: {
        server: { properties: { id: { minLength: 1, maxLength: 512 } }, required: ["id"] },
        tool: { properties: { inputSchema: { type: "object" }, name: { maxLength: 256 } } },
      },
    });
  });
});
