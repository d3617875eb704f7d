import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markMatches, markName, type Piece } from "./mark-matches.ts";

const joined = (pieces: Piece[]) => pieces.map(({ text }) => text).join("");
const hits = (pieces: Piece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text);

describe("marks of matches", () => {
  it("stand at the words, in any case, and join where they overlap", () => {
    expect(hits(markMatches("Delete a file. deleted files", ["delete", "file"]))).toEqual([
      "Delete",
      "file",
      "delete",
      "file",
    ]);
    expect(hits(markMatches("会議を検索", ["会議", "議を"]))).toEqual(["会議", "を"]);
  });

  it("stand at the start of a name that was typed with other separators", () => {
    expect(hits(markName("create_issue", "createis", ["createis"]))).toEqual(["create_is"]);
    expect(hits(markName("git_create_issue", "createissue", ["create", "issue"]))).toEqual([
      "create",
      "issue",
    ]);
  });

  it("never change the text", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const words = fc.array(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(text, words, text, (value, list, key) => {
        expect(joined(markMatches(value, list))).toBe(value);
        expect(joined(markName(value, key, list))).toBe(value);
      }),
    );
  });

  it("stay few on a text of one repeated letter", () => {
    expect(markMatches("aa".repeat(30_000), ["aa"]).length).toBeLessThan(100);
  });
});
