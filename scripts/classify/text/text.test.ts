import { describe, expect, test } from "vitest";
import { headVerbs } from "./head-verbs.ts";
import { listedActions } from "./listed-actions.ts";
import { nameVerbs } from "./name-verbs.ts";
import { parametersOf } from "./parameters.ts";
import { sentencesOf } from "./sentences.ts";
import { sharedPrefixes } from "./shared-prefix.ts";
import { wordsOfName } from "./words.ts";

const split = (name: string) => wordsOfName(name).map(({ text }) => text);
const verbsOf = (name: string) => nameVerbs(wordsOfName(name)).map(({ verb }) => verb);
const said = (text: string) => headVerbs(text, 0, text.length).map(({ verb }) => verb);

describe("a name", () => {
  test.each([
    ["getUserByID", ["get", "user", "by", "id"]],
    ["HTTPRequest2Send", ["http", "request", "2", "send"]],
    ["delete-all_items.now", ["delete", "all", "items", "now"]],
    ["工具_delete", ["工具", "delete"]],
  ])("%s is split", (name, words) => {
    expect(split(name)).toEqual(words);
  });

  test.each([
    ["delete_user", ["delete"]],
    ["users_delete", ["delete"]],
    ["list_test_runs", ["list"]],
    ["create_or_update_page", ["create", "update"]],
    ["label_create", ["create"]],
    ["search_issues_and_pull_requests", ["search"]],
    ["list_deleted_items", ["list"]],
    ["weather", []],
  ])("%s has its verbs, the leading one first", (name, verbs) => {
    expect(verbsOf(name)).toEqual(verbs);
  });

  test("loses a first word that most tools of the server share", () => {
    const names = ["acme_get", "acme_put", "acme_list", "other_x"].map(wordsOfName);
    expect([...sharedPrefixes(names)]).toEqual(["acme"]);
    expect([...sharedPrefixes(names.slice(0, 2))]).toEqual([]);
  });
});

describe("a sentence", () => {
  test.each([
    ["Deletes a page.", ["delete"]],
    ["This tool allows you to permanently delete a page.", ["delete"]],
    ["Create, update, or delete pages.", ["create", "update", "delete"]],
    ["Fetches the page and deletes it.", ["fetch", "delete"]],
    ["Retrieves issues and comments.", ["retrieve"]],
    ["Does not delete anything.", []],
    ["Weather for a place.", []],
  ])("%s says what it does", (sentence, verbs) => {
    expect(said(sentence)).toEqual(verbs);
  });

  test("belongs to the part that its heading opens", () => {
    const parts = sentencesOf("Deletes a page.\nArgs:\n  id: which page\nReturns: nothing").map(
      ({ section }) => section,
    );
    expect(parts).toEqual(["body", "arguments", "arguments", "returns"]);
  });
});

describe("a list of actions in a description", () => {
  test.each([
    ["action: start(begins)/stop(ends)", ["start", "stop"]],
    ["Actions: create, update, delete.", ["create", "update", "delete"]],
    ["Supported operations:\n- create: makes one\n- delete: removes one", ["create", "delete"]],
    ["操作:创建/更新", ["创建", "更新"]],
  ])("%j is taken apart", (text, values) => {
    expect(listedActions(text).flatMap(({ actions }) => actions.map(({ value }) => value))).toEqual(
      values,
    );
  });

  test("is given with places that hold the value", () => {
    const text = "Tool. action: start(begins)/stop(ends)";
    for (const { value, start, end } of listedActions(text)[0]?.actions ?? [])
      expect(text.slice(start, end)).toBe(value);
  });

  test("is not made of running text", () => {
    expect(listedActions("Note: this deletes a page, and all that hangs on it.")).toEqual([]);
  });
});

describe("an input schema", () => {
  test("gives its arguments with exact pointers through alternatives and lists", () => {
    const schema = JSON.parse(
      '{"properties":{"a/b":{"anyOf":[{"type":"null"},{"type":"string","enum":["x"]}]},"list":{"type":"array","items":{"properties":{"url":{"type":"string"}}}}},"required":["list"]}',
    );
    const found = parametersOf(schema);
    expect(found.map(({ pointer, required }) => [pointer, required])).toEqual([
      ["/properties/a~1b", false],
      ["/properties/list", true],
      ["/properties/list/items/properties/url", false],
    ]);
    expect(found[0]?.values).toEqual([{ text: "x", pointer: "/properties/a~1b/anyOf/1/enum/0" }]);
  });

  test("with a key named __proto__ is data", () => {
    expect(
      parametersOf(JSON.parse('{"properties":{"__proto__":{"type":"string"}}}')).map(
        ({ name }) => name,
      ),
    ).toEqual(["__proto__"]);
  });
});
