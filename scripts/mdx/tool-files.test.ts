import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../catalogue/test-support.ts";
import { toolFiles } from "./tool-files.ts";

const OLD = new Date("2020-01-01T00:00:00Z");

/** A folder of three tools, as a build in 2020 left it. */
function builtFolder(): string {
  const folder = folderWith({ "a/x.mdx": "x", "a/y.mdx": "y", "b/z.mdx": "z" });
  for (const file of ["a/x.mdx", "a/y.mdx", "b/z.mdx"]) utimesSync(join(folder, file), OLD, OLD);
  return folder;
}

const all = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".mdx"))
    .sort();

it("leaves a file alone whose text stays the same, and writes the one that changes", () => {
  const folder = builtFolder();
  const before = statSync(join(folder, "a/x.mdx"));
  const files = toolFiles(folder);
  files.write("a", "x", "x");
  files.write("a", "y", "changed");
  files.write("b", "z", "z");
  files.removeOthers();
  const after = statSync(join(folder, "a/x.mdx"));
  expect([after.mtimeMs, after.ino]).toEqual([OLD.getTime(), before.ino]);
  expect(statSync(join(folder, "a/y.mdx")).mtimeMs).toBeGreaterThan(OLD.getTime());
  expect(readFileSync(join(folder, "a/y.mdx"), "utf8")).toBe("changed");
  expect(all(folder)).toEqual(["a/x.mdx", "a/y.mdx", "b/z.mdx"]);
});

it("removes the file of a tool that is gone, the folder of a server, and what is no tool's", () => {
  const folder = builtFolder();
  writeFileSync(join(folder, "stray"), "s");
  writeFileSync(join(folder, "a", "stray"), "s");
  const files = toolFiles(folder);
  files.write("a", "x", "x");
  files.write("c", "new", "n");
  files.removeOthers();
  expect(all(folder)).toEqual(["a/x.mdx", "c/new.mdx"]);
  expect(readdirSync(folder).sort()).toEqual(["a", "c"]);
  expect(readdirSync(join(folder, "a"))).toEqual(["x.mdx"]);
});

it("removes nothing before it is told to: a build that ends early loses no file", () => {
  const folder = builtFolder();
  toolFiles(folder).write("a", "x", "x");
  expect(all(folder)).toEqual(["a/x.mdx", "a/y.mdx", "b/z.mdx"]);
});
