import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readSite } from "./content.ts";

const GOOD = `brand: { name: B, tagline: T. }
gateway: { name: G, url: "https://e.org", docs: "https://e.org/docs" }
cta: { url: "https://e.org/?tool={tool}", note: N. }
contact: { email: a@e.org }
`;

/** What readSite says of this content/site.yaml. */
function reading(text: string) {
  const root = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "content"));
  writeFileSync(join(root, "content", "site.yaml"), text);
  return () => readSite(root);
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
])("%s is reported with file and field", (_, text, message) => {
  expect(reading(text)).toThrow(message);
  expect(reading(text)).toThrow(/^content\/site\.yaml: [^\n]*$/);
});
