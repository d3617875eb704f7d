import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

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
