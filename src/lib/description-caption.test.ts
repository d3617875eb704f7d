import { expect, test } from "vitest";
import { descriptionCaption } from "./description-caption.ts";

test.each([
  ["Gets an item.", "From the tool's definition"],
  [
    "获取一个项目的详细信息。",
    "From the tool's definition, in Chinese; it has no English gloss yet",
  ],
  [
    "Description not available",
    "Placeholder text in the tool's definition; its author supplied no description",
  ],
])("above %j stands %j", (description, caption) =>
  expect(descriptionCaption({ name: "get_item", description })).toBe(caption),
);
