import { describe, expect, it } from "vitest";
import { compoundParts } from "./compounds.ts";
import { contentOf, titleOf } from "./content.ts";
import { contentWords } from "./content-words.ts";
import { standing } from "./standing.ts";
import { rated } from "./test-records.ts";

const content = (description: string) => contentOf(rated({ name: "x", description }));

describe("what the full-text index reads", () => {
  it("is each word once, folded, without fillers", () => {
    expect(content("Search search SEARCH the Café")).toBe("acme files search cafe");
  });

  it("holds none of the marks that Pagefind obeys, in name or text", () => {
    const hostile =
      "a ___PAGEFIND_WEIGHT___10 b ___END_PAGEFIND_WEIGHT___ ___PAGEFIND_ANCHOR___h2:0:id";
    expect(content(hostile)).not.toMatch(/_|PAGEFIND/);
    expect(titleOf("___PAGEFIND_WEIGHT___10 search")).toBe("pagefind weight 10 search");
  });

  it("cuts scripts without spaces and signs that Pagefind takes for its own", () => {
    expect(content("会議を検索")).toContain("会議 議を を検 検索");
    expect(content("one\u200btwo")).toContain("one two");
  });

  it("is bounded for texts of any length and words of any length", () => {
    expect(content("w".repeat(65_536))).toBe("acme files");
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(" ");
    expect(content(words).length).toBeLessThan(4000);
    expect(content("😀".repeat(2000)).isWellFormed()).toBe(true);
  });
});

describe("words of a name", () => {
  it("that say what the tool does are not its server's own, unless there are no others", () => {
    const group = (name: string) => ({
      id: 0,
      name,
      total: 1,
      members: [
        {
          server: "acme~github",
          tool: "t",
          label: "GitHub",
          risk: "low",
          category: "read",
          summary: "",
        } as const,
      ],
    });
    expect(contentWords(group("GITHUB_DELETE_A_REPOSITORY"))).toEqual(["delete", "repository"]);
    expect(contentWords(group("github"))).toEqual(["github"]);
  });

  it("that were run together are parted where both parts are common", () => {
    const names = Array.from({ length: 8 }, () => ["get", "weather"]);
    const parts = compoundParts([...names, ["getweather"]]);
    expect(parts("getweather")).toEqual(["get", "weather"]);
    expect(parts("weather")).toEqual([]);
    expect(parts("getrain")).toEqual([]);
  });
});

describe("standing", () => {
  it("goes by the record's own repository", () => {
    const of = (repository?: string) => standing({ id: "x", ...(repository && { repository }) });
    expect(of("https://github.com/modelcontextprotocol/servers")).toBe(0);
    expect(of("https://github.com/redis/mcp-redis")).toBe(1);
    expect(of("https://github.com/someone/mcp-redis")).toBe(2);
    expect(of("https://github.com/mcp/server")).toBe(2);
    expect(of(undefined)).toBe(2);
  });
});
