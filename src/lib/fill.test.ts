import { expect, it } from "vitest";
import { fillSlots, fillText } from "./fill.ts";

it("keeps the names apart from our words", () => {
  expect(fillSlots("{tool} on {server}.")).toEqual([
    { slot: "tool" },
    { text: " on " },
    { slot: "server" },
    { text: "." },
  ]);
});

it("leaves every other brace as it is", () => {
  expect(fillText("{x} {toolbox} {tool}", { tool: "t", server: "s" })).toBe("{x} {toolbox} t");
});

it("never fills a placeholder that stands in a name", () => {
  const names = { tool: "{server}", server: "$& {tool}" };
  expect(fillText("{tool} on {server}", names)).toBe("{server} on $& {tool}");
});
