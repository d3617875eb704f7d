import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../catalogue/test-support.ts";
import { clear, isIntact, removeAbandoned, seal } from "./kept.ts";

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
