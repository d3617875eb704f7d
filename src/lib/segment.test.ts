import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "./segment.ts";

describe("segment", () => {
  it("keeps a plain name as it is", () => {
    for (const name of ["qflow_task_set_status", "create-pull-request", "policies.remove", "a__b"])
      expect(segment(name)).toBe(name);
  });

  it("shows a slash as a tilde", () => {
    expect(segment("pangu-immortal/qflow")).toBe("pangu-immortal~qflow");
  });

  it("adds a hash of the exact name wherever the name had to be changed", () => {
    expect(segment("searchRepository")).toMatch(/^searchrepository-[0-9a-f]{6}$/);
    expect(segment("中文")).toMatch(/^x-[0-9a-f]{6}$/);
    expect(segment("../../etc/passwd")).toMatch(/^etc-passwd-[0-9a-f]{6}$/);
  });

  it("never lets a name take a path that means something else", () => {
    const names = [
      "index",
      "404",
      "con",
      "aux.txt",
      "policy.json",
      "index.html",
      "..",
      ".",
      "t",
      "_x",
    ];
    for (const name of [...names, "sitemap-0", "robots.txt", "app.js", "x-abcdef", "a~b"])
      expect(segment(name)).toMatch(/-[0-9a-f]{6}$/);
    expect(segment("x-abcdef")).toMatch(/^x-abcdef-[0-9a-f]{6}$/);
  });

  it("cuts what is long, and only that", () => {
    expect(segment("n".repeat(64))).toBe("n".repeat(64));
    expect(segment("n".repeat(65))).toMatch(/^n{60}-[0-9a-f]{6}$/);
    expect(segment("N".repeat(300))).toMatch(/^n{60}-[0-9a-f]{6}$/);
  });

  it("gives different names different segments", () => {
    const twins = [
      "a_b",
      "a-b",
      "A_B",
      "a b",
      "a/b",
      "a~b",
      "a.b",
      "straße",
      "strasse",
      "Kelvin",
      "\u212aelvin",
    ];
    expect(new Set(twins.map(segment)).size).toBe(twins.length);
  });

  it("stays within its alphabet and 71 bytes, and is never empty or dotted, for any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        expect(segment(name)).toMatch(/^[a-z0-9_](?:[a-z0-9_.~-]{0,70})$/);
        expect(segment(name)).not.toMatch(/^[._-]|[._-]$|\.\./);
      }),
    );
  });

  it("depends on the name alone and never maps two random names to one segment", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        if (a !== b) expect(segment(a)).not.toBe(segment(b));
        expect(segment(a)).toBe(segment(a));
      }),
    );
  });
});
