import { describe, expect, test } from "vitest";
import { rateAlone, schemaOf } from "../fixture.ts";

const sentences = (rating: ReturnType<typeof rateAlone>) =>
  rating.reasons.map(({ text }) => text).join(" ");
const nothing = { inputSchema: schemaOf({}) };

describe("a definition that says little", () => {
  test("has nothing decided by arguments that it does not take", () => {
    for (const name of ["wrapper", "run_suite", "generate_offer"]) {
      const told = sentences(rateAlone(name, "", nothing));
      expect(told).toMatch(/The call can return before|Each call starts metered work/u);
      expect(told).not.toMatch(/decided by the arguments|the arguments decide/u);
    }
    const taken = rateAlone("wrapper", "", { inputSchema: schemaOf({ size: {}, other: {} }) });
    expect(sentences(taken)).toContain("decided by the arguments");
  });

  test("is told apart by whether it gives a schema", () => {
    expect(sentences(rateAlone("wrapper"))).toContain("no input schema is given");
    expect(sentences(rateAlone("wrapper", "", nothing))).toContain(
      "its input schema lists no arguments",
    );
  });

  test("has the words that tipped the balance as evidence, wherever they stand", () => {
    const { evidence, reasons } = rateAlone("weak_thinking", "", {
      inputSchema: schemaOf({ grid_size: { type: "string" }, include_ci: { type: "string" } }),
    });
    expect(reasons.find(({ rule }) => rule === "words-weighed")?.text).toContain(
      'its words "include", "size" and "thinking"',
    );
    expect(evidence.map(({ field, quote }) => [field, quote])).toEqual([
      ["name", "thinking"],
      ["/properties/grid_size", "grid_size"],
      ["/properties/include_ci", "include_ci"],
    ]);
  });
});

test("what is taken away says once that nothing keeps a copy", () => {
  const rating = rateAlone("delete_database", "Deletes a database.");
  expect(sentences(rating).split("keeps a copy")).toHaveLength(2);
});
