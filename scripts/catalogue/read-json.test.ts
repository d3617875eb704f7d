import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { configuredServers, documentItems, readJson } from "./read-json.ts";
import { folderWith, sourceRecord } from "./test-support.ts";

function recordsOf(document: unknown, file = "some/acme.json"): unknown[] {
  return [...documentItems(file, document)].map((item) => item.kind === "record" && item.value);
}

const A = { name: "a" };
const B = { name: "b" };

describe("documentItems", () => {
  it("reads a tools/list result, its server named after the file", () => {
    const server = { id: "acme" };
    const records = [
      { server, tool: A },
      { server, tool: B },
    ];
    expect(recordsOf({ tools: [A, B] })).toEqual(records);
    expect(recordsOf({ tools: [A, B] }, "acme.JSON.gz")).toEqual(records);
  });

  it("reads a server with its tools, a list of those, and a list of records", () => {
    const server = { id: "x/y" };
    expect(recordsOf({ server, tools: [A] })).toEqual([{ server, tool: A }]);
    const list = [{ server, tools: [A] }, { tools: [B] }, sourceRecord()];
    expect(recordsOf(list)).toEqual([
      { server, tool: A },
      { server: { id: "acme" }, tool: B },
      sourceRecord(),
    ]);
  });

  it("numbers the items of a file from 1 across its servers", () => {
    const items = [...documentItems("f.json", [{ tools: [A, B] }, { tools: [A] }])];
    expect(items.map((item) => item.kind === "record" && item.origin.line)).toEqual([1, 2, 3]);
  });

  it("leaves tools that are no list and strange list entries to the border check", () => {
    expect(recordsOf({ tools: "x" })).toEqual([{ server: { id: "acme" }, tool: "x" }]);
    expect(recordsOf([sourceRecord(), 5])).toEqual([sourceRecord(), 5]);
  });

  it("refuses any other document by naming the forms", () => {
    for (const document of [{ name: "package", version: "1" }, 5, null, "x", [5], { servers: [] }])
      expect(() => recordsOf(document)).toThrow(/"some\/acme.json": not a tools\/list result/);
  });
});

describe("configuredServers", () => {
  it("finds the servers of Claude Desktop, Cursor and VS Code", () => {
    expect(configuredServers({ mcpServers: { a: {} } })).toEqual({ a: {} });
    expect(configuredServers({ servers: { b: {} }, inputs: [] })).toEqual({ b: {} });
    expect(configuredServers({ servers: [] })).toBeUndefined();
    expect(configuredServers([])).toBeUndefined();
  });
});

describe("readJson", () => {
  const read = (content: string | Buffer) =>
    readJson(join(folderWith({ "x.json": content }), "x.json"));

  it("reads UTF-8 with or without a byte order mark, packed or not", async () => {
    expect(await read('\ufeff{"a":"天"}')).toEqual({ a: "天" });
    expect(await read(gzipSync('{"a":1}'))).toEqual({ a: 1 });
  });

  it("says in one line why a file cannot be read", async () => {
    await expect(read("")).rejects.toThrow(/x.json": not JSON/);
    await expect(read('{\r\n"a": 1\r\n"b": 2 }')).rejects.toThrow(
      /not JSON: line 3: comma expected$/,
    );
    await expect(read("{}\n{}\n")).rejects.toThrow(/line 2: end of file expected; .*\.ndjson$/);
    await expect(read('{"a":1}\n{"a":2}')).rejects.toThrow("one record a line ends in .ndjson");
    await expect(read(Buffer.from([0x22, 0xff, 0x22]))).rejects.toThrow("not valid UTF-8");
    await expect(read(Buffer.from("{}", "utf16le"))).rejects.toThrow("the encoding is UTF-16");
    await expect(read(gzipSync('{"a":1}').subarray(0, 20))).rejects.toThrow("truncated");
    await expect(read(Buffer.alloc(65 * 1024 * 1024, " "))).rejects.toThrow("over 64 MiB");
  });
});
