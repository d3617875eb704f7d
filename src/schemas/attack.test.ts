import { expect, test } from "vitest";
import { attackSchema } from "./attack.ts";

const attack = {
  title: "T",
  summary: "S.",
  group: "data",
  evidence: "partial",
  priority: { read: 1 },
  sources: [{ title: "A", url: "https://example.org/", date: "2025-07" }],
};
const accepts = (change: Record<string, unknown>) =>
  attackSchema.safeParse({ ...attack, ...change }).success;

test("dates are ISO text of any precision, not the dates that YAML makes of unquoted ones", () => {
  expect(accepts({})).toBe(true);
  expect(
    accepts({ sources: [{ title: "A", url: "https://example.org/", date: new Date(0) }] }),
  ).toBe(false);
  expect(
    accepts({ sources: [{ title: "A", url: "https://example.org/", date: "July 2025" }] }),
  ).toBe(false);
});

test("sources are web addresses", () => {
  expect(accepts({ sources: [{ title: "A", url: "javascript:alert(1)" }] })).toBe(false);
  expect(accepts({ sources: [] })).toBe(false);
});

test("a pattern concerns at least one category, and only categories", () => {
  expect(accepts({ priority: {} })).toBe(false);
  expect(accepts({ priority: { reads: 1 } })).toBe(false);
});
