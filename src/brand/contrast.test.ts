import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contrast, contrastIn, GROUNDS, NEEDED, readable } from "./contrast.ts";

it("is what WCAG says of colours whose contrast is known", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
  expect(contrast("#12ab9f", "#12ab9f")).toBe(1);
});

it("is taken to the papers of the style sheet", () => {
  const tokens = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const papers = ["paper", "paper-raised"].map((name) =>
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens),
  );
  expect([GROUNDS.light, GROUNDS.dark]).toEqual([1, 2].map((i) => papers.map((m) => m?.[i])));
});

it("a colour that can be read stays; another becomes darker or lighter until it just can", () => {
  expect(readable("light", "#0a4b86")).toBe("#0a4b86");
  for (const colour of ["#ffcc00", "#808080", "#ff00ff", "#000000", "#ffffff"])
    for (const theme of ["light", "dark"] as const) {
      const found = contrastIn(theme, readable(theme, colour));
      expect(found).toBeGreaterThanOrEqual(NEEDED);
      if (contrastIn(theme, colour) < NEEDED) expect(found).toBeLessThan(NEEDED + 0.4);
    }
});

it("what stands on a colour that can be read can be read itself", () => {
  for (let hue = 0; hue < 0x1000; hue += 7) {
    const colour = `#${hue.toString(16).padStart(3, "0").replace(/./g, "$&$&")}`;
    expect(contrast(readable("light", colour), "#ffffff")).toBeGreaterThanOrEqual(NEEDED);
    expect(contrast(readable("dark", colour), GROUNDS.dark[0])).toBeGreaterThanOrEqual(NEEDED);
  }
});
