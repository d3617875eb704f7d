import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRegex } from "./regex.ts";

function found(pattern: string, text: string): boolean {
  const compiled = compileRegex(pattern);
  if (!compiled.ok) throw new Error(`${pattern}: ${compiled.error}`);
  return compiled.regex.test(text);
}

function errorOf(pattern: string): string {
  const compiled = compileRegex(pattern);
  return compiled.ok ? "" : compiled.error;
}

/** Patterns whose meaning is the same in RE2 and in JavaScript under the `u` flag. */
const atom = fc.constantFrom(
  "a",
  "b",
  "é",
  "😀",
  ".",
  "\\d",
  "\\w",
  "\\W",
  "[ab]",
  "[^a]",
  "[a-c😀]",
  "[\\d_-]",
  "[^\\w.]",
  "^",
  "$",
  "\\b",
  "\\.",
  "\\/",
  "\\x61",
  "-",
);
const pattern = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    fc.tuple(tie("node"), tie("node")).map(([a, b]) => a + b),
    fc.tuple(tie("node"), tie("node")).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie("node"), fc.constantFrom("*", "+", "?", "{2}", "{1,}", "{0,2}", "*?"))
      .map(([a, times]) => `(${a})${times}`),
  ),
})).node;
const text = fc.string({
  unit: fc.constantFrom("a", "b", "c", "é", "😀", "1", "_", " ", ".", "/", "-"),
});

describe("compileRegex", () => {
  it("finds what JavaScript finds, for patterns that both read alike", () => {
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(found(source, subject)).toBe(new RegExp(source, "u").test(subject));
      }),
      { numRuns: 3000 },
    );
  });

  it("follows RE2 where JavaScript differs", () => {
    // V8 also looks for \B between the two halves of a character beyond U+FFFF.
    expect(found("\\B", "1😀c")).toBe(false);
    expect(found("\\B", "ab")).toBe(true);
    expect(found("^.$", "\u2028")).toBe(true);
    expect(found("^.$", "\n")).toBe(false);
    expect(found("\\s", "\v")).toBe(false);
    expect(found("\\s", "\u00a0")).toBe(false);
    expect(found("\\Aab\\z", "ab")).toBe(true);
    expect(found("a$", "a\n")).toBe(false);
  });

  it("ignores case under a leading (?i), in classes too", () => {
    expect(found("(?i)^drop é$", "DROP É")).toBe(true);
    expect(found("(?i)[a-c]", "B")).toBe(true);
    expect(found("(?i)[^a-c]", "B")).toBe(false);
    expect(found("(?i)k", "\u212a")).toBe(true);
    expect(found("drop", "DROP")).toBe(false);
  });

  it("refuses what RE2 does not have, and says so", () => {
    for (const source of ["(?=a)", "(?!a)", "(?<=a)", "(?<!a)"])
      expect(errorOf(source)).toContain("look-around");
    expect(errorOf("(a)\\1")).toContain("back-reference");
  });

  it("refuses what has more than one meaning, or none", () => {
    for (const source of [
      "(",
      ")",
      "[",
      "[]",
      "[^]",
      "a**",
      "a{2}{3}",
      "*",
      "a|*",
      "{2}",
      "a{",
      "a{2,1}",
      "a{1001}",
      "\\p{L}",
      "\\Q",
      "\\",
      "\\x",
      "\\x{110000}",
      "[z-a]",
      "[[:alpha:]]",
      "[a-\\d]",
      "(?P<n>a)",
      "a(?i)b",
      "(?s)a",
      "]",
      "}",
      "(?",
      "(((a{99}){99}){99})",
    ])
      expect(errorOf(source), source).not.toBe("");
  });

  it("stays linear on patterns and texts made to make a matcher backtrack", () => {
    const long = "a".repeat(64 * 1024);
    const started = performance.now();
    for (const source of [
      "(a+)+$",
      "(a|aa)+b",
      "a*a*a*a*b",
      "(.*)(.*)(.*)b",
      "a+b",
      "(a?){30}a{30}b",
    ])
      expect(found(source, `${long}c`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("does not loop over copies of nothing", () => {
    expect(found("((((){1000}){1000}){1000}){1000}x", "x")).toBe(true);
    expect(found("(a*)*(b?)+c", "aabbc")).toBe(true);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."ab()[]{}?*+|\\^$.-,:<=!1i".split("")) }),
        (source) => {
          const compiled = compileRegex(source);
          if (compiled.ok) compiled.regex.test("aab");
        },
      ),
      { numRuns: 3000 },
    );
  });
});
