import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../catalogue/test-support.ts";
import { clear, isIntact, removeAbandoned, seal, takeOver } from "./kept.ts";

function sealed(): string {
  const folder = folderWith({ "bundle/entry.mjs": "export {}", "site/style.css": "p {}" });
  seal(folder, { key: "k", work: folder });
  return folder;
}

it("takes a bundle for intact only under its key and with its bytes", () => {
  const folder = sealed();
  expect(isIntact(folder, "k")).toBe(true);
  expect(isIntact(folder, "another")).toBe(false);
  writeFileSync(join(folder, "bundle", "entry.mjs"), "export {};");
  expect(isIntact(folder, "k")).toBe(false);
});

it.each([
  ["a file more", (folder: string) => writeFileSync(join(folder, "site", "more.css"), "")],
  ["a file less", (folder: string) => rmSync(join(folder, "site", "style.css"))],
  ["no seal", (folder: string) => rmSync(join(folder, "seal.json"))],
  ["a damaged seal", (folder: string) => writeFileSync(join(folder, "seal.json"), "{")],
])("takes one with %s for damaged", (_, damage) => {
  const folder = sealed();
  damage(folder);
  expect(isIntact(folder, "k")).toBe(false);
});

describe("the bundle of another working root", () => {
  const FILES = { "bundle/entry.mjs": "export {}", "site/style.css": "p {}" };
  const other = { folder: "templates-00000000000a", work: "/other" };

  function cacheWith(key: string) {
    const entries = Object.entries(FILES).map(([path, text]): [string, string] => [
      `${other.folder}/${path}`,
      text,
    ]);
    const cache = folderWith(Object.fromEntries(entries));
    seal(join(cache, other.folder), { key, work: other.work });
    const folder = join(cache, "templates-00000000000b");
    clear(folder, "/own");
    return { cache, folder };
  }

  it("is taken over where its key is the one that is wanted", () => {
    const { cache, folder } = cacheWith("k");
    expect(takeOver(folder, { key: "k", work: "/own" })).toBe(true);
    expect(isIntact(folder, "k")).toBe(true);
    for (const [path, text] of Object.entries(FILES))
      expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    expect(readFileSync(join(folder, "seal.json"), "utf8")).toContain("/own");
    expect(isIntact(join(cache, other.folder), "k")).toBe(true);
  });

  it.each([
    ["it was made from something else", "another", () => undefined],
    [
      "a file of it was changed",
      "k",
      (folder: string) => writeFileSync(join(folder, "site", "style.css"), "a {}"),
    ],
    ["it is not finished", "k", (folder: string) => clear(folder, other.work)],
  ])("is left where %s", (_, key, damage) => {
    const { cache, folder } = cacheWith(key);
    damage(join(cache, other.folder));
    expect(takeOver(folder, { key: "k", work: "/own" })).toBe(false);
    expect(isIntact(folder, "k")).toBe(false);
    expect(readdirSync(folder)).toEqual(["seal.json"]);
  });
});

it("removes the bundles of working roots that are gone, and nothing else", () => {
  const cache = folderWith({
    "templates-000000000001/x": "",
    "templates-000000000002/x": "",
    "templates-notes/x": "",
    "other/x": "",
  });
  const names = ["templates-000000000001", "templates-000000000002", "templates-notes", "other"];
  for (const name of names) seal(join(cache, name), { key: "k", work: join(cache, "gone") });
  seal(join(cache, "templates-000000000002"), { key: "k", work: cache });
  // Its build was killed.
  const unfinished = join(cache, "templates-000000000003");
  clear(unfinished, join(cache, "gone"));
  expect(isIntact(unfinished, "k")).toBe(false);
  removeAbandoned(cache);
  expect(names.map((name) => existsSync(join(cache, name)))).toEqual([false, true, true, true]);
  expect(existsSync(unfinished)).toBe(false);
});
