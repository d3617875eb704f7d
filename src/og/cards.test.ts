import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RISKS } from "../schemas/record.ts";
import { type Card, cardTree } from "./card.ts";
import { CARD_NAMES, cardOf } from "./cards.ts";
import { INK, INK_SOFT, PAPER, RISK_COLOURS, RULE } from "./palette.ts";
import { renderCard } from "./render-card.ts";

const level = (label: string) => ({ label, meaning: `What ${label} means.` });
const WORDS = {
  brand: { name: "some-brand", tagline: "A tagline." },
  risks: {
    low: level("Low"),
    medium: level("Medium"),
    high: level("High"),
    critical: level("Critical"),
  },
};
const CARD: Card = cardOf("high", WORDS);

describe("a card for links to the site", () => {
  it.each(CARD_NAMES)("%s is a PNG of 1200 × 630 below 60 kB", async (name) => {
    const png = await renderCard(cardOf(name, WORDS));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
  });

  it("has the same bytes each time", async () => {
    expect(await renderCard(CARD)).toEqual(await renderCard(CARD));
  });

  it("looks different for each level", async () => {
    const images = await Promise.all(RISKS.map((name) => renderCard(cardOf(name, WORDS))));
    expect(new Set(images.map((png) => png.toString("base64"))).size).toBe(RISKS.length);
  });

  it("names the level, its meaning and the brand of the site", () => {
    const text = JSON.stringify(cardTree(CARD));
    for (const words of ["High risk", "What High means.", "some-brand"])
      expect(text).toContain(words);
  });

  it("leaves out what its font cannot draw", () => {
    const text = JSON.stringify(cardTree({ ...CARD, brand: "工具" }));
    expect(text).not.toContain("工具");
    expect(text).toContain("High risk");
  });

  it("has the colours of the light theme", () => {
    const tokens = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
    const light = (name: string) =>
      new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
    expect([PAPER, INK, INK_SOFT, RULE]).toEqual(["paper", "ink", "ink-soft", "rule"].map(light));
    for (const risk of RISKS) expect(RISK_COLOURS[risk]).toBe(light(`risk-${risk}`));
  });
});
