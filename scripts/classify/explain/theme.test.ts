import { describe, expect, test } from "vitest";
import { rateAlone } from "../fixture.ts";

const about = (name: string, description: string) =>
  rateAlone(name, description).reasons.flatMap(({ rule }) =>
    rule.startsWith("about-") ? [rule.slice("about-".length)] : [],
  );

describe("what is said of the kind of thing", () => {
  test.each([
    ["list_calendar_events", "plans"],
    ["get_stock_price", "public-data"],
  ])("%s acts on %s", (name, kind) => {
    expect(about(name, "")).toEqual([kind]);
  });

  test.each([
    ["get_user_wallets", "whose last word is of no kind"],
    ["list_companies", "which are not public by their name"],
    ["get_events", "which can be anything"],
    ["get_block", "which can be one of a chain"],
    ["delete_user_data", "where something else than the user goes"],
    ["remove_from_list", "where the list stays"],
  ])("%s, %s, is told as no kind", (name) => {
    expect(about(name, "")).toEqual([]);
    expect(about("get_user_details", "")).toEqual(["people"]);
    expect(about("approve_pull_request", "")).toEqual(["code"]);
    expect(about("create_block", "")).toEqual(["files"]);
  });

  test("what is still there afterwards is not told as gone", () => {
    expect(about("unlock_document", "Unlocks a document.")).toEqual([]);
    expect(about("delete_document", "Deletes a document.")).toEqual(["files"]);
  });

  test("nothing is public that takes a secret", () => {
    const inputSchema = { type: "object", properties: { api_key: { type: "string" } } };
    const { reasons } = rateAlone("get_weather", "Gets the weather.", { inputSchema });
    expect(reasons.map(({ text }) => text).join(" ")).not.toContain("public");
    expect(about("get_weather", "Gets the weather.")).toEqual(["public-data"]);
  });
});
