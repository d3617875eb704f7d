import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import config from "../astro.config.mjs";

/** Text, a line break, then an inline element or a value; or the other way round. */
const LOST_AFTER =
  /(?:(?:[\p{L}\p{N}.,;:·%)]|[)\w]\})\n\s*<(?:a|code|bdi|span|Foreign|Words)\b|[\p{L}\p{N}.;:·%)]\n\s*\{(?!" "|\/\*))/u;
const LOST_BEFORE =
  /(?:<\/(?:a|code|bdi|span)>|<(?:Foreign|Words)[^>]*\/>|[)\w]\})\n\s*(?![\w-]+(?:=|\n))[\p{L}\p{N}(]/u;

it("loses no space where a template's text breaks beside an element: JSX drops such line breaks", () => {
  const templates = globSync("src/**/*.astro").map((file) => ({
    file,
    markup: readFileSync(file, "utf8").replace(/^---\n[\s\S]*?\n---\n/, ""),
  }));
  expect(templates.length).toBeGreaterThan(20);
  const lost = templates.flatMap(({ file, markup }) =>
    [LOST_AFTER, LOST_BEFORE].flatMap((pattern) => {
      const found = pattern.exec(markup);
      return found ? [`${file}: ${JSON.stringify(found[0])}`] : [];
    }),
  );
  expect(lost).toEqual([]);
});

it("puts no text into a page as markup but structured data, which cannot end its element", () => {
  const raw = globSync("src/**/*.{astro,ts,mdx}").flatMap((file) =>
    (
      readFileSync(file, "utf8").match(
        /set:html=\{[^}]*\}|\b(?:inner|outer)HTML\b|insertAdjacentHTML/g,
      ) ?? []
    ).map((found) => `${file}: ${found}`),
  );
  expect(raw).toEqual(["src/layouts/Base.astro: set:html={scriptJson(value)}"]);
});

it("stops where two pages have one address", () => {
  expect(config.prerenderConflictBehavior).toBe("error");
});
