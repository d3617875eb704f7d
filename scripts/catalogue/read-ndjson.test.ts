import { join } from "node:path";
import { constants, gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readNdjson } from "./read-ndjson.ts";
import { collect, folderWith, ndjson, sourceRecord } from "./test-support.ts";

const A = sourceRecord({ name: "a" });
const B = sourceRecord({ name: "b" });

/** Names of the records and the refused lines of a file with this content. */
async function read(content: string | Buffer, name = "x.ndjson"): Promise<string[]> {
  const items = await collect(readNdjson(join(folderWith({ [name]: content }), name)));
  return items.map((item) => {
    if (item.kind !== "record") return `${item.issue.line} ${item.issue.message}`;
    return `${item.origin.line} ${JSON.stringify(item.value)}`;
  });
}

const CLEAN = [`1 ${JSON.stringify(A)}`, `2 ${JSON.stringify(B)}`];

describe("readNdjson", () => {
  it("reads a record a line, with or without a final line feed", async () => {
    expect(await read(ndjson(A, B))).toEqual(CLEAN);
    expect(await read(ndjson(A, B).trimEnd())).toEqual(CLEAN);
  });

  it("reads CRLF line ends and skips a byte order mark", async () => {
    expect(await read(`\ufeff${ndjson(A, B).replaceAll("\n", "\r\n")}`)).toEqual(CLEAN);
  });

  it("skips blank lines but counts them", async () => {
    expect(await read(`\n${ndjson(A)} \t\r\n\n`)).toEqual([`2 ${JSON.stringify(A)}`]);
  });

  it("takes U+2028, U+2029 and U+0085 inside a text for no line ends", async () => {
    const record = sourceRecord({ description: "a\u2028b\u2029c\u0085d" });
    expect(await read(`${JSON.stringify(record)}\n`)).toEqual([`1 ${JSON.stringify(record)}`]);
  });

  it("recognises gzip by its first bytes, whatever the name", async () => {
    expect(await read(gzipSync(ndjson(A, B)))).toEqual(CLEAN);
    expect(await read(gzipSync(ndjson(A, B)), "x.ndjson.gz")).toEqual(CLEAN);
    expect(await read(ndjson(A, B), "x.ndjson.gz")).toEqual(CLEAN);
  });

  it("refuses each line that is no record by its number and goes on", async () => {
    const lines = ['{"n":NaN}', "{'id':'f3'}", "[1]", "7", '"x"', "null"];
    expect(await read(`${lines.join("\n")}\n${ndjson(A)}`)).toEqual([
      "1 not JSON, which has no NaN or Infinity",
      "2 not JSON",
      '3 a list, not a record; a line holds one {"server": …, "tool": …}',
      '4 a single value, not a record; a line holds one {"server": …, "tool": …}',
      '5 a single value, not a record; a line holds one {"server": …, "tool": …}',
      '6 a single value, not a record; a line holds one {"server": …, "tool": …}',
      `7 ${JSON.stringify(A)}`,
    ]);
  });

  it("refuses bad UTF-8 and NUL bytes instead of mending them", async () => {
    const bad = Buffer.concat([Buffer.from('{"server":"'), Buffer.from([0xff, 0xc0, 0xaf, 0x0a])]);
    const nul = Buffer.from(`{"a":"\0"}\n${ndjson(A)}`);
    expect(await read(Buffer.concat([bad, nul]))).toEqual([
      "1 not valid UTF-8",
      "2 holds NUL bytes",
      `3 ${JSON.stringify(A)}`,
    ]);
  });

  it("calls a last line without an end truncated, also inside a character", async () => {
    const content = Buffer.from(ndjson(A, sourceRecord({ name: "天" })));
    const cut = content.indexOf("天") + 1;
    for (const end of [cut, content.length - 3]) {
      const [first, second] = await read(content.subarray(0, end));
      expect(first).toBe(CLEAN[0]);
      expect(second).toBe(`2 truncated: the file ends inside this line, at byte ${end}`);
    }
  });

  it("refuses a line over 2 MiB but leaves a schema that is only too large to its own rule", async () => {
    const line = (length: number) => ndjson({ ...A, x: "a".repeat(length) });
    const lines = await read(line(3_000_000) + line(1_900_000) + ndjson(B));
    expect(lines[0]).toBe("1 longer than 2 MiB");
    expect(lines[1]).toMatch(/^2 {"server"/);
    expect(lines[2]).toBe(`3 ${JSON.stringify(B)}`);
  });

  it("survives any nesting", async () => {
    const deep = `${"[".repeat(900_000)}${"]".repeat(900_000)}`;
    expect(await read(`${deep}\n${ndjson(A)}`)).toEqual([
      expect.stringContaining("1 a list"),
      `2 ${JSON.stringify(A)}`,
    ]);
  });

  it("refuses UTF-16 of either order as a whole, with or without a mark", async () => {
    const text = Buffer.from(ndjson(A), "utf16le");
    const marked = Buffer.from(`\ufeff${ndjson(A)}`, "utf16le");
    for (const content of [text, marked, Buffer.from(text).swap16(), Buffer.from(marked).swap16()])
      await expect(read(content)).rejects.toThrow(/"[^"]*x.ndjson": the encoding is UTF-16/);
  });

  it("keeps every whole line of a gzip stream that ends early, wherever that is", async () => {
    const records = Array.from({ length: 3000 }, (_, i) => sourceRecord({ name: `t${i * 7919}` }));
    const packed = gzipSync(ndjson(...records));
    for (const end of [20, 5000, packed.length >> 1, packed.length - 9, packed.length - 1]) {
      const part = packed.subarray(0, end);
      const text = gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
      const lines = await read(part);
      expect(lines.length).toBe(text.split("\n").length);
      expect(lines.at(-1)).toContain(`truncated: the gzip stream ends here, at unpacked byte`);
    }
  });

  it("refuses a damaged gzip stream as a whole", async () => {
    const packed = gzipSync(ndjson(A, B));
    packed[packed.length - 6] = (packed.at(-6) ?? 0) ^ 1;
    await expect(read(packed)).rejects.toThrow("the gzip stream is damaged");
  });
});
