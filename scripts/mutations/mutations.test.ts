import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PACKAGE_ROOT } from "../paths.ts";
import { MUTATIONS } from "./mutations.ts";

it("names only controls that stand in the code, each once, under one name", () => {
  const lost = MUTATIONS.filter(
    ({ file, find }) => readFileSync(join(PACKAGE_ROOT, file), "utf8").split(find).length !== 2,
  );
  expect(lost).toEqual([]);
  expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
});
