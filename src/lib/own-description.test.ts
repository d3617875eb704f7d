import { describe, expect, it } from "vitest";
import { ownDescription } from "./own-description.ts";

const of = (description: string | undefined, name = "get_item") =>
  ownDescription({ name, ...(description !== undefined && { description }) });

describe("the author's own description", () => {
  it.each([
    undefined,
    "",
    " \n",
    "Description not available",
    "No description available.",
    "n/a",
    "get_item",
    " get_item ",
    "Deploy Server Shop Tools @some/shop Try in Playground",
    "Deploy Server Shop Tools Claim Server @some/shop Try in Playground get_item",
    "Deploy Server Shop Tools Claim Server @some/shop Try in Playground get_items",
  ])("is none where it is %j", (text) => expect(of(text)).toBeUndefined());

  it("may be a name of several words after the furniture of a web page", () =>
    expect(of("Deploy Server A Try in Playground Get an item", "Get an item")).toBeUndefined());

  it.each([
    " Gets an item.\n",
    "Description not available in the free plan",
    "Deploy Server Shop Tools",
    "Deploy Server Shop Tools Try in Playground Gets an item.",
    "Gets what Deploy Server started. Try in Playground",
    `${" ".repeat(500)}Gets an item.`,
  ])("is %j, unchanged", (text) => expect(of(text)).toBe(text));
});
