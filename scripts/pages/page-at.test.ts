import { expect, it } from "vitest";
import { folderWith } from "../catalogue/test-support.ts";
import { pageAt } from "./page-at.ts";

const PLAN = {
  shared: true,
  servers: [
    { path: "a", own: true, tools: ["x", "y"] },
    { path: "b", own: false, tools: ["z"] },
  ],
};
const at = (given: string[], ...there: string[]) =>
  pageAt(
    PLAN,
    given,
    folderWith(Object.fromEntries(there.map((page) => [`tools/${page}/index.html`, ""]))),
  );

it("names the first page of the servers in hand that is not there", () => {
  expect(at(["b", "a"])).toBe("; it was at /tools/b/z/");
  expect(at(["b", "a"], "b/z")).toBe("; it was at /tools/a/");
  expect(at(["a"], "a", "a/x")).toBe("; it was at /tools/a/y/");
});

it("names none where all are there, or none is in hand", () => {
  expect(at(["b"], "b/z")).toBe("");
  expect(at([])).toBe("");
});
