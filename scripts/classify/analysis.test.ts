import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/schemas/record.ts";
import { recordOf } from "./fixture.ts";
import { rateServer } from "./rate.ts";

function analysed(analysis: Analysis) {
  const tool = { name: "delete_page", description: "Deletes a  page\nfor good." };
  const [rating] = rateServer([recordOf(tool, { analysis })]);
  if (!rating) throw new Error("no rating");
  return rating;
}

describe("an analysis by a person or a model", () => {
  test("wins over the rules and is named with source and date", () => {
    const rating = analysed({
      category: "write",
      risk: "medium",
      rationale: "Pages go to a bin.",
      source: "A reader",
      date: "2026-08-01",
    });
    expect(rating).toMatchObject({
      category: "write",
      risk: "medium",
      basis: "analysis",
      rationale: "Pages go to a bin.",
      analysis: { source: "A reader", date: "2026-08-01" },
    });
  });

  test("gives the default level where it names a category only", () => {
    expect(analysed({ category: "execute" })).toMatchObject({ category: "execute", risk: "high" });
  });

  test("has long evidence found whole, and not by its beginning", () => {
    const sentence = "Deletes a page, and all that was on it, for good. ";
    const tool = { name: "delete_page", description: `${sentence.repeat(100)}The end.` };
    const long = `${sentence.repeat(99)}The end.`;
    const evidence = [long, long.replace("The end", "An end")];
    const [rating] = rateServer([recordOf(tool, { analysis: { evidence } })]);
    expect(rating?.evidence.map(({ quote }) => quote)).toEqual([long]);
    expect(rating?.paraphrases).toEqual([long.replace("The end", "An end")]);
  });

  test("has its evidence found with white space folded, and given back word for word", () => {
    const { evidence, paraphrases } = analysed({
      evidence: ["Deletes a page for good", "It says that it deletes"],
    });
    expect(evidence).toEqual([
      { field: "description", start: 0, end: 24, quote: "Deletes a  page\nfor good" },
    ]);
    expect(paraphrases).toEqual(["It says that it deletes"]);
  });

  test("is reported where its text speaks against its own level or category", () => {
    const { analysis } = analysed({
      category: "destructive",
      risk: "critical",
      rationale: "This is a Write operation with medium risk.",
    });
    expect(analysis?.conflicts).toEqual([
      "Its text speaks of medium risk, its level is critical.",
      "Its text speaks of write, its category is destructive.",
    ]);
  });

  test("is reported where the rules see it otherwise", () => {
    expect(analysed({ category: "read", risk: "low" }).analysis?.conflicts).toContain(
      "By the rules of this site it would be destructive, not read.",
    );
  });

  test("without a rating of its own leaves the rules' rating and basis", () => {
    expect(analysed({ source: "A reader" })).toMatchObject({
      category: "destructive",
      basis: "description",
      analysis: { conflicts: [] },
    });
  });
});
