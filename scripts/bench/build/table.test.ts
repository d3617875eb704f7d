import { expect, it } from "vitest";
import { lineTable, median } from "./table.ts";

it("takes the middle run, or the mean of the two in the middle", () => {
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(median([5])).toBe(5);
});

it("prints the median of a line with its range and its target", () => {
  const lines = [
    { measure: "a", values: [2, 1, 3], unit: "ratio" as const, target: "≤ 1.0" },
    { measure: "b", values: [1000.4], unit: "MiB" as const },
  ];
  expect(lineTable(lines)).toContain("| a | 2.00 | 1.00–3.00 | ≤ 1.0 |");
  expect(lineTable(lines)).toContain("| b | 1000 MiB |  |  |");
});
