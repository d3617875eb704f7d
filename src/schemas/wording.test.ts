import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { wordingSchema } from "./wording.ts";

const file = new URL("../../content/wording/read.yaml", import.meta.url);
const read: Record<string, unknown> = parse(readFileSync(file, "utf8"));
const messages = (change: Record<string, unknown>) =>
  wordingSchema.safeParse({ ...read, ...change }).error?.issues.map((issue) => issue.message) ?? [];

test("a placeholder that nobody fills in is refused", () => {
  expect(messages({ lead: "Calls {tol} on {server} often." })).toEqual([
    "only the placeholders {tool} and {server} are known",
  ]);
});

test("a placeholder right before the end of a sentence is refused, as a name may end in a full stop", () => {
  expect(messages({ lead: "It is {tool}." })).toHaveLength(1);
  expect(messages({ approver: ["Why {tool}?"] })).toHaveLength(1);
});

test("a sentence about the whole category has no placeholder", () => {
  expect(messages({ meaning: "What {tool} is" })).toEqual(["no placeholder has a value here"]);
});

test("an unknown key is refused", () => {
  expect(messages({ limit: 30 })).toHaveLength(1);
});
