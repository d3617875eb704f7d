import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { cardOf } from "../og/cards.ts";
import { renderCard } from "../og/render-card.ts";
import { accentSheet } from "./accent-sheet.ts";
import { readPicture } from "./pictures.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><path d="M0 0h9"/></svg>';

function content(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "brand"));
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(join(folder, "brand", name), bytes);
  return folder;
}

it("has its bytes and its size, SVG and PNG alike", async () => {
  const level = { label: "Low", meaning: "M." };
  const risks = { low: level, medium: level, high: level, critical: level };
  const png = await renderCard(cardOf("site", { brand: { name: "N", tagline: "T." }, risks }));
  const folder = content({ "a.svg": SVG, "b.png": png });
  const svg = await readPicture(folder, "a.svg");
  expect([svg.bytes.toString(), svg.width, svg.height]).toEqual([SVG, 120, 30]);
  expect(await readPicture(folder, "b.png")).toMatchObject({ width: 1200, height: 630 });
});

it.each([
  ["is not there", {}, "there is no brand/a.svg in the content folder"],
  ["is a PNG by its bytes", { "a.svg": tinyPng() }, "brand/a.svg holds PNG: name it .png"],
  ["is text", { "a.svg": "hello" }, "brand/a.svg is no SVG with a viewBox"],
  ["has no size", { "a.svg": "<svg xmlns='x'></svg>" }, "brand/a.svg is no SVG with a viewBox"],
  ["has none of one side", { "a.svg": '<svg width="9" height="0"/>' }, "brand/a.svg has no size"],
  ["has a script", { "a.svg": SVG.replace("<path", "<script/><path") }, "has a script in it"],
  ["has a handler", { "a.svg": SVG.replace("<path", '<path onload="x"') }, "has a script in it"],
  ["is too large", { "a.svg": SVG.padEnd(102_500) }, "has 101 KiB, at most 100 are taken"],
])("a picture that %s is refused", async (_, files, message) => {
  await expect(readPicture(content(files), "a.svg")).rejects.toThrow(message);
});

it("a link is not followed", async () => {
  const folder = content({ "b.svg": SVG });
  symlinkSync(join(folder, "brand", "b.svg"), join(folder, "brand", "a.svg"));
  await expect(readPicture(folder, "a.svg")).rejects.toThrow("is no file of its own");
});

it("a colour makes a sheet that holds colours alone", () => {
  const sheet = accentSheet({ light: "#7a1f5c" });
  expect(sheet).toMatch(/--accent: light-dark\(#7a1f5c, #[0-9a-f]{6}\);/);
  expect(accentSheet({ light: "#7a1f5c", dark: "#f0a6d2" })).toContain("#7a1f5c, #f0a6d2");
});

/** The first bytes of a PNG of 9 × 9. */
function tinyPng(): Buffer {
  const size = [0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9];
  return Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...size]);
}
