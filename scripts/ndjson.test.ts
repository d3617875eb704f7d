import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { collect, folderWith } from "./catalogue/test-support.ts";
import { readNdjson, writeNdjson } from "./ndjson.ts";

async function* stream<T>(values: T[]): AsyncGenerator<T> {
  yield* values;
}

it("gives back any values, in order, one line each", async () => {
  const file = join(folderWith({}), "a", "b", "x.ndjson");
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "\u2028", "\u0085"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.jsonValue(), text)), async (raw) => {
      // z.json() leaves out a key of this name; our hand-over files have none.
      const values: unknown[] = JSON.parse(JSON.stringify(raw).replaceAll("__proto__", "proto"));
      expect(await writeNdjson(file, stream(values))).toBe(values.length);
      expect(await collect(readNdjson(file, z.json()))).toEqual(values);
      expect(readFileSync(file, "utf8").split("\n")).toHaveLength(values.length + 1);
    }),
    { numRuns: 50 },
  );
});

it("keeps the file of before until the new one is whole, also where making it fails", async () => {
  const file = join(folderWith({ "x.ndjson": "1\n" }), "x.ndjson");
  async function* failing() {
    yield 2;
    expect(readFileSync(file, "utf8")).toBe("1\n");
    throw new Error("no more");
  }
  await expect(writeNdjson(file, failing())).rejects.toThrow("no more");
  expect(readFileSync(file, "utf8")).toBe("1\n");
});

it("says so where the file cannot be written", async () => {
  const folder = folderWith({ "x.ndjson.partial/in-the-way": "" });
  const many = stream(Array.from({ length: 10_000 }, () => "x".repeat(100)));
  await expect(writeNdjson(join(folder, "x.ndjson"), many)).rejects.toThrow("EISDIR");
  expect(existsSync(join(folder, "x.ndjson"))).toBe(false);
});

it("refuses a line that does not fit", async () => {
  const file = join(folderWith({}), "x.ndjson");
  writeFileSync(file, '{"a":1}\n{"a":"1"}\n');
  await expect(collect(readNdjson(file, z.object({ a: z.number() })))).rejects.toThrow(z.ZodError);
});
