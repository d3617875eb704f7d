import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serverNoun, theServer } from "./labels.ts";
import { listing, plain, sentence } from "./sentence.ts";
import { article, count, quote, thousands } from "./words.ts";

describe("words", () => {
  it("takes the article that the word calls for", () => {
    expect(["execute", "Read", "write", "Execute"].map(article)).toEqual(["an", "a", "a", "an"]);
  });

  it("puts a noun into the form that its number calls for", () => {
    expect([0, 1, 2, 1234567].map((number) => count(number, "tool"))).toEqual([
      "0 tools",
      "1 tool",
      "2 tools",
      "1,234,567 tools",
    ]);
    expect(thousands(43200)).toBe("43,200");
  });

  it("quotes a stranger's text so that nothing in it is hidden or long", () => {
    expect(quote('a"b\n\u202e')).toBe('"a\\"b\\n\\u{202e}"');
    expect(quote("x".repeat(500)).length).toBeLessThan(100);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(quote(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
      }),
    );
  });
});

describe("sentence", () => {
  it("ends once, whatever its last part ends in", () => {
    for (const end of ["a。", "a.", "a!", "a?", "a？", "a…", "a.”", "a.)"])
      expect(plain(sentence("It is ", { foreign: end, field: "tool" }))).toBe(`It is ${end}`);
    expect(plain(sentence("It is ", { code: "a" }))).toBe("It is a.");
  });

  it("joins lists of any length", () => {
    const joined = (items: string[]) =>
      plain(
        listing(
          items.map((item) => [item]),
          "or",
        ),
      );
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(joined)).toEqual([
      "",
      "a",
      "a or b",
      "a, b or c",
    ]);
  });
});

describe("serverNoun", () => {
  it("says MCP server once", () => {
    const nouns = [
      "Qflow",
      "Kestra Python MCP Server",
      "GitHub MCP",
      "PMCP",
      "mcp-server-git",
      "Server",
      "MCP",
      "Mermaid MCP Servers",
    ];
    expect(nouns.map((label) => plain(serverNoun(label)))).toEqual([
      "Qflow MCP server",
      "Kestra Python MCP Server",
      "GitHub MCP server",
      "PMCP MCP server",
      "mcp-server-git",
      "Server",
      "MCP server",
      "Mermaid MCP Servers",
    ]);
    expect(plain(theServer("The Movie DB"))).toBe("The Movie DB MCP server");
    expect(plain(theServer("Theta"))).toBe("the Theta MCP server");
  });

  it("keeps every label whole and doubles no word of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (label) => {
        const parts = theServer(label);
        expect(parts).toContainEqual({ foreign: label, field: "server" });
        const own = plain(parts.slice(-1)).toLowerCase();
        if (parts.length > 1 && typeof parts.at(-1) === "string")
          expect(
            label
              .toLowerCase()
              .trimEnd()
              .endsWith(own.trim().split(" ")[0] ?? ""),
          ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
