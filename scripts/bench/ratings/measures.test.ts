import { describe, expect, test } from "vitest";
import { measure, type Verdict } from "./measures.ts";
import { verbList } from "./verb-list.ts";

const verdicts = (
  truth: Verdict["truth"],
  ours: Verdict["ours"],
  destructive: number,
  count: number,
): Verdict[] => Array.from({ length: count }, () => ({ truth, ours, destructive, told: true }));

describe("measures", () => {
  test("count right, missed, precision and recall", () => {
    const measured = measure([
      ...verdicts("read", "read", 0, 6),
      ...verdicts("change", "read", 0, 1),
      ...verdicts("destructive", "destructive", 1, 2),
      ...verdicts("change", "destructive", 1, 1),
    ]);
    expect(measured).toMatchObject({ tools: 10, accuracy: 0.9, missed: 0.1, recall: 1 });
    expect(measured.precision).toBeCloseTo(2 / 3);
  });

  test("judge Destructive only by labels that say something of it", () => {
    const silent = verdicts("change", "destructive", 1, 5).map((verdict) => ({
      ...verdict,
      told: false,
    }));
    const measured = measure([...verdicts("destructive", "destructive", 1, 2), ...silent]);
    expect(measured).toMatchObject({ tools: 7, precision: 1, recall: 1 });
  });

  test("find the best recall at a precision of 0.90, ties taken together", () => {
    const ranked = [
      ...verdicts("destructive", "destructive", 3, 9),
      ...verdicts("change", "destructive", 2, 1),
      ...verdicts("destructive", "change", 1, 1),
      ...verdicts("change", "change", 1, 9),
    ];
    expect(measure(ranked).recallAt90).toBeCloseTo(0.9);
  });
});

test.each([
  ["getUserDeleted", "read"],
  ["delete_user", "destructive"],
  ["frobnicate", "change"],
])("the verb list to compare with calls %s %s", (name, truth) => {
  expect(verbList(name)).toBe(truth);
});
