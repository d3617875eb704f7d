import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { overrideOf } from "../../src/schemas/overrides.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { ownFaults } from "./own-faults.ts";

/** The faults of a content folder with these files. */
function faultsOf(files: Record<string, string>): Promise<string[]> {
  const folder = join(mkdtempSync(join(tmpdir(), "tool-pages-")), "content");
  onTestFinished(() => rmSync(dirname(folder), { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return ownFaults(folder);
}

const GUIDE = "---\ntitle: House rules\nsummary: Ours.\norder: 1\n---\n\n## One\n";

it("finds no fault in the content that comes with the package", async () => {
  const catalogue = /^content\/(?:catalogue|tools)\//;
  const faults = await ownFaults(join(PACKAGE_ROOT, "content"));
  expect(faults.filter((line) => !catalogue.test(line))).toEqual([]);
});

it("takes a good guide, and files that an editor left", async () => {
  expect(await faultsOf({ "guides/house-rules.mdx": GUIDE })).toEqual([]);
  expect(await faultsOf({ "guides/.house-rules.mdx.swp": "x" })).toEqual([]);
});

it.each([
  ["guides/a.mdx", GUIDE.replace("order: 1", "order: first"), "content/guides/a.mdx:4: order: "],
  ["guides/a.mdx", "## One\n", "content/guides/a.mdx:1: the file must begin with front matter"],
  ["guides/a.mdx", GUIDE.replace("Ours.", "a: b: c"), "content/guides/a.mdx:3: "],
  ["notes/a/b.mdx", "---\ntitle: N\ndate: 2026-01-01\n---\n", "content/notes/a/b.mdx:3: date: "],
  ["wording/read.yaml", "category: read\n", "content/wording/read.yaml:1: label: is missing"],
  ["wording/reed.yaml", "", "content/wording/reed.yaml: nothing reads this file; known are "],
  ["guide/a.mdx", GUIDE, "content/guide/a.mdx: nothing reads this file"],
])("%s is one line with file, line and field: %j", async (path, text, line) => {
  const [fault = ""] = await faultsOf({ [path]: text });
  expect(fault.slice(0, line.length)).toBe(line);
});

it.each(["site.yaml", "wording/risk.yaml", "attacks/a.mdx", "guides/b.mdx", "notes/s~x/t.mdx"])(
  "%s may be an owner's",
  (path) => expect(overrideOf(path)).toBeDefined(),
);

it.each(["site.yml", "attacks/.mdx", "attacks/a/b.mdx", "notes/t.mdx", "tools/a/b.mdx"])(
  "%s may not",
  (path) => expect(overrideOf(path)).toBeUndefined(),
);

describe("the pictures of a brand", () => {
  const SITE = readFileSync(join(PACKAGE_ROOT, "content", "site.yaml"), "utf8");
  const LOGO = SITE.replace("brand:", "brand:\n  logo:\n    file: logo.svg");
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>';

  it("are found beside the file that names them", async () =>
    expect(await faultsOf({ "site.yaml": LOGO, "brand/logo.svg": SVG })).toEqual([]));

  it("are missed on the line that names them", async () =>
    expect(await faultsOf({ "site.yaml": LOGO })).toEqual([
      "content/site.yaml:3: brand.logo.file: there is no brand/logo.svg in the content folder",
    ]));

  it.each([SITE, undefined])("that nothing names are a fault (site.yaml: %#)", async (site) => {
    const files = { "brand/lgo.svg": SVG, ...(site !== undefined && { "site.yaml": site }) };
    expect(await faultsOf(files)).toEqual([
      expect.stringMatching(/^content\/brand\/lgo\.svg: site\.yaml names it nowhere/),
    ]);
  });
});
