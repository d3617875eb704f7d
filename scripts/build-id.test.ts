import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { buildId } from "./build-id.ts";
import { folderWith } from "./catalogue/test-support.ts";
import { workPaths } from "./work.ts";

function workWith(rated: string) {
  const work = workPaths(folderWith({}));
  mkdirSync(dirname(work.rated), { recursive: true });
  writeFileSync(work.rated, rated);
  return work;
}

it("names equal catalogues alike in any folder, others otherwise, and can stand in a URL", async () => {
  const [a, b, c] = [workWith("x\n"), workWith("x\n"), workWith("y\n")];
  expect(await buildId(a)).toBe(await buildId(b));
  expect(await buildId(a)).not.toBe(await buildId(c));
  expect(await buildId(a)).toMatch(/^[0-9a-f]{12}$/);
});

it("is empty before there is a rated catalogue", async () => {
  expect(await buildId(workPaths(folderWith({})))).toBe("");
});
