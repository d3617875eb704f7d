import { expect, it } from "vitest";
import { declaredHints } from "./hints.ts";

it("says nothing where no hint is declared", () => {
  expect(declaredHints(undefined)).toEqual([]);
  expect(declaredHints({ title: "A title" })).toEqual([]);
});

it("puts each declared hint in words", () => {
  expect(
    declaredHints({
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    }),
  ).toEqual([
    "not read-only",
    "destroys nothing",
    "repeating a call changes nothing more",
    "reaches no outside system",
  ]);
});

it("adds what MCP assumes where a hint is missing, and marks it", () => {
  expect(declaredHints({ readOnlyHint: false })).toEqual([
    "not read-only",
    "may destroy (assumed, not declared)",
    "repeating a call adds up (assumed, not declared)",
    "reaches outside systems (assumed, not declared)",
  ]);
});

it("assumes nothing about the changes of a tool that is declared read-only", () => {
  expect(declaredHints({ readOnlyHint: true })).toEqual([
    "read-only",
    "reaches outside systems (assumed, not declared)",
  ]);
});
