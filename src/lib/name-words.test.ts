import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameWords } from "./name-words.ts";

describe("nameWords", () => {
  it.each([
    ["qflow_task_set_status", "qflow task set status"],
    ["searchRepository", "search repository"],
    ["parseHTMLDocument", "parse html document"],
    ["get-s3-objects.v2/list:all", "get s3 objects v2 list all"],
    ["API2Token", "api2 token"],
    ["创建任务", "创建任务"],
    ["__", ""],
  ])("%s is the words %s", (name, words) => {
    expect(nameWords(name).join(" ")).toBe(words);
  });

  it("gives words of letters, digits and marks alone, none in upper case", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const words = nameWords(name);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        expect(words).toEqual(words.map((word) => word.toLowerCase()));
      }),
    );
  });
});
