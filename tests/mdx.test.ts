import { globSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { stage as catalogue } from "../scripts/catalogue/index.ts";
import { stage as classify } from "../scripts/classify/index.ts";
import { createLog } from "../scripts/log.ts";
import { stage as mdx } from "../scripts/mdx/index.ts";
import { SECTIONS } from "../scripts/mdx/sections.ts";
import { PACKAGE_ROOT } from "../scripts/paths.ts";
import { workPaths } from "../scripts/work.ts";
import { subtree } from "./support/dom.ts";
import { runScript } from "./support/run-script.ts";
import { scratchFolder } from "./support/scratch.ts";

const FIXTURES = join(PACKAGE_ROOT, "tests", "fixtures");
const folder = scratchFolder();
const work = workPaths(join(folder, "work"));
const output = join(folder, "site");

/** The generated files; each names its page. */
const files = () =>
  globSync("*/*.mdx", { cwd: work.tools })
    .sort()
    .map((file) => ({
      server: dirname(file),
      tool: basename(file, ".mdx"),
      file: join(work.tools, file),
    }));

beforeAll(async () => {
  const log = createLog({ quiet: true });
  const context = { work, output, siteUrl: "http://localhost:4321", base: "/", build: "", log };
  const sources = [join(folder, "hostile.ndjson"), join(FIXTURES, "tiny.ndjson")];
  writeFileSync(join(folder, "hostile.ndjson"), withoutTokens());
  for (const stage of [catalogue, classify, mdx]) await stage.run({ ...context, sources });
  await mkdir(output, { recursive: true });
  const settings = { output, folder: join(folder, "render"), files: files() };
  const { status, stderr } = await runScript(
    "tests/fixtures/mdx/render.ts",
    [JSON.stringify(settings)],
    {
      env: {
        TOOL_PAGES_ROOT: PACKAGE_ROOT,
        TOOL_PAGES_WORK: work.root,
        ASTRO_TELEMETRY_DISABLED: "1",
        NODE_ENV: "production",
      },
    },
  );
  expect([status, stderr]).toEqual([0, ""]);
});

/**
 * The hostile records but for one class: Vite replaces tokens such as `__VITE_ASSET__` in every
 * module or fails on them. The site is not exposed to that, for it makes no modules of these files.
 */
function withoutTokens(): string {
  const lines = readFileSync(join(FIXTURES, "hostile.ndjson"), "utf8").split("\n");
  return lines.filter((line) => !line.includes('"class":"sentinel"')).join("\n");
}

it("a generated file is ASCII alone, and its body holds our section tags and nothing else", () => {
  expect(files().length).toBeGreaterThan(30);
  for (const { file } of files()) {
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    const [, front = "", body = ""] = text.split(/^---$/m);
    expect(front.trim().split("\n")).toEqual(
      front
        .trim()
        .split("\n")
        .filter((line) => /^[a-zA-Z]+: [^<>_@!&]+$/.test(line)),
    );
    const tags = SECTIONS.map((name) => `<${name} page={frontmatter} />`);
    expect(body.split("\n").filter((line) => line !== "")).toEqual(tags);
  }
});

it("Astro's MDX pipeline makes of each generated file what the site shows", () => {
  for (const { server, tool } of files()) {
    const sheet = (section: string) =>
      subtree(
        readFileSync(join(output, section, server, tool, "index.html"), "utf8"),
        ({ tagName, attrs }) =>
          tagName === "article" && attrs.some(({ value }) => value === "sheet"),
      );
    const shown = sheet("tools");
    expect(JSON.stringify(shown).length).toBeGreaterThan(5000);
    expect([server, tool, sheet("mdx")]).toEqual([server, tool, shown]);
  }
});
