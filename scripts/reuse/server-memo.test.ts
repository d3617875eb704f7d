import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../catalogue/test-support.ts";
import { ndjsonBytes } from "../ndjson.ts";
import { serverMemo } from "./server-memo.ts";

const KEYS = { a: "key of a", b: "key of b" };

/** Runs a stage of two files over a folder; gives the servers that it had to make, and the files. */
function runStage(folder: string, keys: Record<string, string>, fresh = false) {
  const files = [join(folder, "x"), join(folder, "y")];
  const memo = serverMemo(files, join(folder, "memory"), fresh);
  const made: string[] = [];
  for (const [server, key] of Object.entries(keys)) {
    const kept = memo.kept(server, key);
    if (!kept) made.push(server);
    const parts = [ndjsonBytes([server, key]), ndjsonBytes([key])];
    memo.write(server, key, kept ?? { parts, note: [server] });
  }
  memo.end();
  return { made, texts: files.map((file) => readFileSync(file, "utf8")) };
}

it("makes each server once, and again where its key is another", () => {
  const folder = folderWith({});
  const first = runStage(folder, KEYS);
  expect(first.made).toEqual(["a", "b"]);
  expect(first.texts[0]).toBe('"a"\n"key of a"\n"b"\n"key of b"\n');
  expect(runStage(folder, KEYS)).toEqual({ ...first, made: [] });
  expect(runStage(folder, { ...KEYS, b: "another" }).made).toEqual(["b"]);
});

it("gives the files that a first run gives, whichever servers come and go", () => {
  const folder = folderWith({});
  for (const keys of [KEYS, { c: "c", ...KEYS }, { b: KEYS.b }, { ...KEYS, z: "z" }])
    expect(runStage(folder, keys).texts).toEqual(runStage(folderWith({}), keys).texts);
});

it.each(["x", "y"])("makes a server anew whose lines in %s were changed", (name) => {
  const folder = folderWith({});
  const { texts } = runStage(folder, KEYS);
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, "utf8").replace("key of b", "kex of b"));
  expect(runStage(folder, KEYS)).toEqual({ made: ["b"], texts });
});

it.each(["", "no JSON\n", '{"server":"a"}\n'])("makes all anew where its memory is %j", (text) => {
  const folder = folderWith({});
  runStage(folder, KEYS);
  writeFileSync(join(folder, "memory"), text);
  expect(runStage(folder, KEYS).made).toEqual(["a", "b"]);
});

it("makes all anew where a file is gone", () => {
  const folder = folderWith({});
  const { texts } = runStage(folder, KEYS);
  rmSync(join(folder, "y"));
  expect(runStage(folder, KEYS)).toEqual({ made: ["a", "b"], texts });
});

it("makes all anew where a file is cut short, and where it is told to", () => {
  const folder = folderWith({});
  const { texts } = runStage(folder, KEYS);
  writeFileSync(join(folder, "x"), "");
  expect(runStage(folder, KEYS)).toEqual({ made: ["a", "b"], texts });
  expect(runStage(folder, KEYS, true).made).toEqual(["a", "b"]);
});
