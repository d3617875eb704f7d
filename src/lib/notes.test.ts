import { expect, it } from "vitest";
import { notesWithoutTool } from "./notes.ts";

const PAGES = [
  { server: "a~b", tool: "read" },
  { server: "c", tool: "write" },
];

it("names the notes whose tool is not in the catalogue, in order", () => {
  expect(notesWithoutTool(["c/read", "a~b/read", "b/read"], PAGES)).toEqual(["b/read", "c/read"]);
});

it("has nothing to say where every note has its tool", () => {
  expect(notesWithoutTool(["a~b/read"], PAGES)).toEqual([]);
  expect(notesWithoutTool([], [])).toEqual([]);
});
