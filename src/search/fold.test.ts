import { expect, it } from "vitest";
import { nameKey } from "./fold.ts";

it("makes one key of the ways to write a name", () => {
  const ways = [
    "create_issue",
    "createIssue",
    "Create Issue",
    "ｃｒｅａｔｅ-ｉｓｓｕｅ",
    "créate_issue",
  ];
  expect(new Set(ways.map(nameKey))).toEqual(new Set(["createissue"]));
});

it("gives no longer key than an index can hold every beginning of, and half a sign is none", () => {
  expect(nameKey("\ufdfa".repeat(250))).toHaveLength(128);
  const key = nameKey(`${"a".repeat(127)}${"\u{20000}".repeat(9)}`);
  expect([key.length, key.isWellFormed()]).toEqual([128, true]);
});
