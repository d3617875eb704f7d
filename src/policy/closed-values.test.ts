import { expect, it } from "vitest";
import { closedValues } from "./closed-values.ts";
import type { DenyIf, Policy } from "./schema.ts";

const VALUES = { parameter: "action", values: ["get", "set", "drop"].map((value) => ({ value })) };
const policy = (...deny_if: DenyIf[]): Policy => ({
  version: "1",
  default: "deny",
  tools: { x: { deny_if } },
});
const closed = (one: Policy) => [...closedValues(one, "x", VALUES)];
const listed = {
  conditions: [{ path: "args.action", op: "not_in" as const, value: ["get", "set"] }],
  on_deny: "No.",
};

it("names the values that an entry on their argument denies", () => {
  expect(closed(policy(listed))).toEqual(["drop"]);
});

it("leaves a value open that is denied only together with another argument", () => {
  const other = { path: "args.all", op: "eq" as const, value: true };
  expect(closed(policy({ ...listed, conditions: [...listed.conditions, other] }))).toEqual([]);
});

it("names every value where every call is denied", () => {
  expect(closed({ version: "1", default: "deny", hide: ["x"] })).toEqual(["get", "set", "drop"]);
  expect(closed({ version: "1", default: "deny" })).toEqual(["get", "set", "drop"]);
  expect(closed(policy({ conditions: [], on_deny: "No." }))).toEqual(["get", "set", "drop"]);
});

it("names none where the policy does not look at the argument", () => {
  expect(closed({ version: "1", default: "deny", tools: { x: {} } })).toEqual([]);
});
