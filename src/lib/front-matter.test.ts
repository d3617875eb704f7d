import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readFrontMatter, writeFrontMatter } from "./front-matter.ts";

const SOURCES = ["src", "scripts", "tests"];

describe("front matter", () => {
  it("gives back any value it wrote, in one ASCII line per key, to JSON and YAML readers alike", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("---", "---js\n", "export const x = 1", "{1+1}", "__ASTRO_IMAGE_x", "\u2028"),
    );
    fc.assert(
      fc.property(fc.jsonValue(), hostile, hostile, (json, a, b) => {
        const text = writeFrontMatter(new Map([["tool", { a, b, json }]]), "body\n");
        expect(text).toMatch(/^[\x20-\x7e\n]*$/);
        expect(text.split("\n")).toHaveLength(6);
        expect(text.split("\n")[1]).not.toMatch(/[_@!<>&]/);
        const expected = JSON.parse(JSON.stringify({ tool: { a, b, json } }));
        expect(readFrontMatter(text)).toEqual({ data: expected, body: "\nbody\n" });
        expect(parse(text.split("\n")[1] ?? "")).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses every fence but a bare one, and runs nothing", () => {
    const openings = ["---js", "---javascript", "--- js", "---JS", "\ufeff---js", "---coffee"];
    for (const opening of [...openings, "---constructor", "---toString", "---json", "----"])
      expect(() => readFrontMatter(`${opening}\n(globalThis.PWNED=1)\n---\n`)).toThrow();
    expect(globalThis).not.toHaveProperty("PWNED");
  });

  it("refuses YAML that our writer would not have written", () => {
    expect(() => readFrontMatter("---\ntool: [1, 2\n---\n")).toThrow();
    expect(() => readFrontMatter("---\ntool:\n  - 1\n---\n")).toThrow();
  });

  it("is the only module that imports gray-matter", () => {
    const files = SOURCES.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    ).filter((file) => /\.(ts|mjs|astro)$/.test(file) && !file.endsWith("front-matter.test.ts"));
    const importing =
      /^\s*(?:import|export)\b.*["']gray-matter["']|\b(?:import|require)\(\s*["'`]gray-matter/m;
    const importers = files.filter((file) => importing.test(readFileSync(file, "utf8")));
    expect(importers).toEqual([join("src", "lib", "front-matter.ts")]);
  });
});
