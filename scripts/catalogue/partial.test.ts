import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { importCatalogue } from "./catalogue.ts";
import { PartialCatalogueError } from "./errors.ts";
import { collect, folderWith, ndjson, SILENT, sourceRecord } from "./test-support.ts";

const WHOLE = Buffer.from(
  ndjson(...["a", "b", "天気"].map((name) => sourceRecord({ name, description: name }))),
);

async function importing(content: Buffer, options: { allowPartial?: boolean } = {}) {
  const folder = folderWith({ "x.ndjson": content });
  const scratch = join(folder, "scratch");
  const source = join(folder, "x.ndjson");
  const { report, records } = await importCatalogue([source], { scratch, log: SILENT, ...options });
  return { report, names: (await collect(records)).map(({ tool }) => tool.name) };
}

/** The bytes up to the end of the first two lines, and one byte into the name of the third. */
const SECOND_LINE_END = WHOLE.lastIndexOf("\n", WHOLE.length - 2) + 1;
const INSIDE_CHARACTER = WHOLE.indexOf("天") + 1;

it.each([
  ["inside a line", WHOLE.length - 5],
  ["inside a character", INSIDE_CHARACTER],
  ["before the closing brace", WHOLE.length - 2],
  ["behind the first byte of a line", SECOND_LINE_END + 1],
])("refuses a catalogue cut %s, with line and byte", async (_, end) => {
  const cut = WHOLE.subarray(0, end);
  await expect(importing(cut)).rejects.toThrow(PartialCatalogueError);
  await expect(importing(cut)).rejects.toThrow(
    new RegExp(`x\\.ndjson:3: truncated: .* at byte ${end};`),
  );
});

it("takes the whole lines of a cut catalogue where that is allowed", async () => {
  const { report, names } = await importing(WHOLE.subarray(0, INSIDE_CHARACTER), {
    allowPartial: true,
  });
  expect(names).toEqual(["a", "b"]);
  expect(report.rejected.map(({ line }) => line)).toEqual([3]);
});

it("takes a last line that lacks nothing but its line feed", async () => {
  const { report, names } = await importing(WHOLE.subarray(0, -1));
  expect([report.rejected, names.length]).toEqual([[], 3]);
});

it("refuses a gzip stream that ends early, wherever that is", async () => {
  const packed = gzipSync(WHOLE);
  for (const end of [packed.length >> 1, packed.length - 9, packed.length - 1])
    await expect(importing(packed.subarray(0, end))).rejects.toThrow(
      /truncated: the gzip stream ends here, at unpacked byte \d+/,
    );
});

const MIB = 1024 * 1024;

it("drops a line of 50 MB without a copy of it in memory", async () => {
  const folder = folderWith({});
  const source = join(folder, "x.ndjson");
  const handle = openSync(source, "w");
  writeSync(handle, '{"server":{"id":"s"},"tool":{"name":"huge","description":"');
  for (let i = 0; i < 50; i += 1) writeSync(handle, Buffer.alloc(MIB, "a"));
  writeSync(handle, `"}}\n${ndjson(sourceRecord({ name: "after" }))}`);
  closeSync(handle);
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }, 5);
  const before = process.memoryUsage().arrayBuffers;
  const { report, records } = await importCatalogue([source], {
    scratch: join(folder, "scratch"),
    log: SILENT,
  });
  clearInterval(timer);
  expect(report.rejected.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "1 longer than 2 MiB",
  ]);
  expect((await collect(records)).map(({ tool }) => tool.name)).toEqual(["after"]);
  expect(most - before).toBeLessThan(20 * MIB);
});

it("leaves no scratch file behind a refusal", async () => {
  const folder = folderWith({ "x.ndjson": WHOLE.subarray(0, -5) });
  const scratch = join(folder, "scratch");
  const importingIt = importCatalogue([join(folder, "x.ndjson")], { scratch, log: SILENT });
  await expect(importingIt).rejects.toThrow(PartialCatalogueError);
  expect(() => readFileSync(scratch)).toThrow("ENOENT");
});
