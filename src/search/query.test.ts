import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagefindText, parseQuery } from "./query.ts";
import { readState, writeState } from "./url-state.ts";

describe("parseQuery", () => {
  it("takes typed filters out of the text", () => {
    expect(parseQuery("server:github risk:high delete category:write branch")).toMatchObject({
      text: "delete branch",
      key: "deletebranch",
      words: ["delete", "branch"],
      server: ["github"],
      chosen: { risk: "high", category: "write" },
    });
  });

  it("takes a half typed level where there is only one, and lets it win over the chosen one", () => {
    expect(parseQuery("RISK:crit x", { chosen: { risk: "low", category: "read" } })).toMatchObject({
      text: "x",
      chosen: { risk: "critical", category: "read" },
    });
    expect(parseQuery("schema:yes provisional:n").chosen).toEqual({
      schema: "yes",
      provisional: "no",
    });
  });

  it("drops a filter without a value and keeps an unknown one as text", () => {
    expect(parseQuery("risk: delete")).toMatchObject({ text: "delete", chosen: {} });
    expect(parseQuery("risk:assessment")).toMatchObject({ text: "risk:assessment", server: [] });
    expect(parseQuery("note:x").text).toBe("note:x");
  });

  it("reads names of registry servers without what they all begin with", () => {
    expect(parseQuery("server:io.github.acme/files").server).toEqual(["acme", "files"]);
  });

  it("joins what a hyphen parts without making words", () => {
    expect(parseQuery("add a to-do").words).toEqual(["add", "a", "todo"]);
    expect(parseQuery("e-mail").words).toEqual(["email"]);
    expect(parseQuery("create-issue").words).toEqual(["create", "issue"]);
  });

  it("never fails and bounds what it reads, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1000 }), (typed) => {
        const { text, words } = parseQuery(typed);
        expect(text.length).toBeLessThanOrEqual(300);
        expect(words.length).toBeLessThanOrEqual(12);
        expect(pagefindText(words)).toMatch(/^[\p{L}\p{M}\p{N} ]*$/u);
      }),
    );
  });
});

describe("the state in the address", () => {
  it("comes back from what was written", () => {
    const text = fc.string({ unit: "grapheme" }).filter((q) => q === "" || q.trim() !== "");
    const chosen = fc.record(
      {
        risk: fc.constantFrom("low" as const, "critical" as const),
        category: fc.constantFrom("read" as const, "financial" as const),
        schema: fc.constantFrom("yes" as const, "no" as const),
        provisional: fc.constantFrom("yes" as const, "no" as const),
      },
      { requiredKeys: [] },
    );
    const state = fc.record({ q: text, server: text, chosen });
    fc.assert(
      fc.property(state, (value) => {
        expect(readState(writeState(value))).toEqual(value);
      }),
    );
  });

  it("drops levels that do not exist", () => {
    expect(readState("?q=a%20b&risk=awful&category=")).toEqual({
      q: "a b",
      server: "",
      chosen: {},
    });
    expect(writeState({ q: " ", server: "", chosen: {} })).toBe("");
  });
});
