import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../catalogue/test-support.ts";
import { listFiles } from "../check/list-files.ts";
import { keepReused } from "./keep.ts";

const PAGE = "/tools/s/a/index.html";
const log = {
  error: (text: string) => expect.unreachable(text),
  info: () => {},
  progress: () => {},
};

/** A published build, and the folder of an older one that shares these files with it. */
function builds(...shared: string[]) {
  const root = folderWith({ "tools/s/a/index.html": "a", "tools/s/b/index.html": "b" });
  const output = folderWith({ "s/index.json": "search" });
  for (const path of shared) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    linkSync(join(root, path), join(output, path));
  }
  const reused = [PAGE, "/tools/s/b/index.html"].map((path) => {
    return { root, path, key: "k", sha256: "", stat: "", checked: true };
  });
  return { output, reused };
}

const paths = (files: { path: string }[]) => files.map(({ path }) => path);

it("keeps the files that are the proven ones, and says which are still missing", () => {
  const { output, reused } = builds(PAGE);
  const inode = statSync(join(output, PAGE)).ino;
  expect(paths(keepReused({ output, log }, reused, [PAGE]))).toEqual(["/tools/s/b/index.html"]);
  expect(statSync(join(output, PAGE)).ino).toBe(inode);
});

it("takes no file for a proven one that only has its name and its bytes", () => {
  const { output, reused } = builds();
  mkdirSync(dirname(join(output, PAGE)), { recursive: true });
  writeFileSync(join(output, PAGE), "a");
  expect(paths(keepReused({ output, log }, reused, [PAGE]))).toContain(PAGE);
  expect(existsSync(join(output, PAGE))).toBe(false);
});

it("removes all else but the search and the folders that pages will go to", () => {
  const { output } = builds(PAGE);
  mkdirSync(join(output, "tools", "gone", "deep"), { recursive: true });
  writeFileSync(join(output, "tools", "gone", "deep", "index.html"), "old");
  symlinkSync(output, join(output, "loop"));
  keepReused({ output, log }, [], [PAGE]);
  expect([...listFiles(output).keys()]).toEqual(["/s/index.json"]);
  expect(existsSync(join(output, "tools", "gone"))).toBe(false);
  expect(existsSync(join(output, "tools", "s", "a"))).toBe(true);
});

it("begins with an empty folder where something cannot be removed, and keeps the search", () => {
  const { output, reused } = builds(PAGE);
  // A proven file that is gone from the published build: it cannot be compared.
  const lost = reused.map((file) => ({ ...file, root: join(file.root, "gone") }));
  const said: string[] = [];
  const missing = keepReused(
    { output, log: { ...log, error: (text) => said.push(text) } },
    lost,
    [],
  );
  expect(paths(missing)).toEqual(paths(lost));
  expect(said.join()).toContain("cannot be brought up to date");
  expect([...listFiles(output).keys()]).toEqual(["/s/index.json"]);
  expect(readFileSync(join(output, "s", "index.json"), "utf8")).toBe("search");
});
