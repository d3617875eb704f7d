import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { overrideOf } from "../../src/schemas/overrides.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { ownFaults } from "./own-faults.ts";

/** The faults of a content folder with this one file. */
function faultsOf(path: string, text: string): string[] {
  const folder = join(mkdtempSync(join(tmpdir(), "tool-pages-")), "content");
  onTestFinished(() => rmSync(dirname(folder), { recursive: true }));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return ownFaults(folder);
}

const GUIDE = "---\ntitle: House rules\nsummary: Ours.\norder: 1\n---\n\n## One\n";

it("finds no fault in the content that comes with the package", () => {
  const catalogue = /^content\/(?:catalogue|tools)\//;
  const faults = ownFaults(join(PACKAGE_ROOT, "content"));
  expect(faults.filter((line) => !catalogue.test(line))).toEqual([]);
});

it("takes a good guide, and files that an editor left", () => {
  expect(faultsOf("guides/house-rules.mdx", GUIDE)).toEqual([]);
  expect(faultsOf("guides/.house-rules.mdx.swp", "x")).toEqual([]);
});

it.each([
  ["guides/a.mdx", GUIDE.replace("order: 1", "order: first"), "content/guides/a.mdx:4: order: "],
  ["guides/a.mdx", "## One\n", "content/guides/a.mdx:1: the file must begin with front matter"],
  ["guides/a.mdx", GUIDE.replace("Ours.", "a: b: c"), "content/guides/a.mdx:3: "],
  ["notes/a/b.mdx", "---\ntitle: N\ndate: 2026-01-01\n---\n", "content/notes/a/b.mdx:3: date: "],
  ["wording/read.yaml", "category: read\n", "content/wording/read.yaml:1: label: is missing"],
  ["wording/reed.yaml", "", "content/wording/reed.yaml: nothing reads this file; known are "],
  ["guide/a.mdx", GUIDE, "content/guide/a.mdx: nothing reads this file"],
])("%s is one line with file, line and field: %j", (path, text, line) => {
  expect(faultsOf(path, text)[0]?.startsWith(line)).toBe(true);
});

it.each(["site.yaml", "wording/risk.yaml", "attacks/a.mdx", "guides/b.mdx", "notes/s~x/t.mdx"])(
  "%s may be an owner's",
  (path) => expect(overrideOf(path)).toBeDefined(),
);

it.each(["site.yml", "attacks/.mdx", "attacks/a/b.mdx", "notes/t.mdx", "tools/a/b.mdx"])(
  "%s may not",
  (path) => expect(overrideOf(path)).toBeUndefined(),
);
