import { expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

const category = (name: string, description: string, argument?: string) =>
  rateAlone(name, description, {
    ...(argument !== undefined && { inputSchema: schemaOf({ [argument]: { type: "string" } }) }),
  }).category;

test.each([
  ["pg_ps", "Monitor active queries and processes. Use this tool to track blocking sessions."],
  ["logit", "Logit regression via maximum likelihood."],
  ["rd_bw", "Bandwidth selection for a regression discontinuity."],
])("a definition that only looks or computes reads: %s", (name, description) => {
  expect(category(name, description)).toBe("read");
});

test.each([
  ["change_taskrun_state", ""],
  ["pg_ps", "Monitor active queries. Deletes those that hang."],
  ["logit", "Logit regression that updates the stored model."],
])("one that says nothing, or more than that, does not: %s", (name, description) => {
  expect(category(name, description)).not.toBe("read");
});

test("an argument that is run keeps it from being a mere look", () => {
  expect(category("pg_ps", "Monitor active queries; runs a command beside it.", "command")).toBe(
    "execute",
  );
});
