import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readSite } from "./content.ts";

const GOOD = `brand: { name: B, tagline: T. }
gateway: { name: G, url: "https://e.org", docs: "https://e.org/docs" }
cta: { url: "https://e.org/?tool={tool}", note: N. }
contact: { email: a@e.org }
`;

/** What readSite says of this content/site.yaml. */
function reading(text: string, own?: string) {
  const root = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "content"));
  writeFileSync(join(root, "content", "site.yaml"), text);
  return () => readSite(root, own);
}

it("reads a good file", () => {
  expect(reading(GOOD)().brand.name).toBe("B");
});

it.each([
  ["a wrong value", GOOD.replace("name: B", "name: 5"), "brand.name: "],
  ["a link of another scheme", GOOD.replace("https://e.org/docs", "file:///x"), "gateway.docs: "],
  ["a key that nothing reads", `${GOOD}colour: red\n`, "colour"],
  ["a missing part", GOOD.replace(/^contact.*$/m, ""), "contact: "],
  ["no YAML", "brand: {", "content/site.yaml"],
])("%s is reported with file, line and field", (_, text, message) => {
  expect(reading(text)).toThrow(message);
  expect(reading(text)).toThrow(/^content\/site\.yaml:\d+: [^\n]*$/);
});

it.each([
  ["where the value stands", GOOD.replace("a@e.org", "nobody"), 4, "Where readers write to."],
  [
    "where an unknown key stands",
    `${GOOD}\ncolour: red\n`,
    6,
    'nothing reads "colour"; known here: brand,',
  ],
  [
    "where an unknown key stands in a part",
    GOOD.replace("note: N.", "note: N., colour: red"),
    3,
    'cta: nothing reads "colour"; known here: url, note',
  ],
  ["where a field is missing", GOOD.replace(", note: N.", ""), 3, "cta.note: is missing (The line"],
  ["where the YAML breaks", `${GOOD}x: "\n`, 6, ""],
])("a fault has the line %s, and what belongs there", (_, text, line, mend) => {
  expect(reading(text)).toThrow(new RegExp(`^content/site\\.yaml:${line}: `));
  expect(reading(text)).toThrow(mend);
});

it("takes the owner's file instead of ours, and ours where there is none", () => {
  const own = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(own, { recursive: true }));
  const read = reading(GOOD, own);
  expect(read().brand.name).toBe("B");
  writeFileSync(join(own, "site.yaml"), GOOD.replace("name: B", "name: Mine"));
  expect(read().brand.name).toBe("Mine");
  writeFileSync(join(own, "site.yaml"), "brand: 1");
  expect(read).toThrow(new RegExp(`^${basename(own)}/site\\.yaml:1: `));
});
