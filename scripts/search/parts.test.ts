import { readFileSync } from "node:fs";
import { dirname, join, matchesGlob, relative } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "../../tests/support/scratch.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { addressOf } from "./member.ts";
import { dealParts, PART_CODE, partCount, partOf } from "./parts.ts";
import { rated } from "./test-records.ts";

const folder = scratchFolder();
const PARTS = 2;

it("makes a power of two parts, none of which may hold more than so many on average", () => {
  expect([0, 1, 8, 9, 16, 17, 60].map((records) => partCount(records, 8))).toEqual([
    1, 1, 1, 2, 2, 4, 8,
  ]);
});

it("keeps a tool in its part whatever others there are, and fills the parts evenly", () => {
  const addresses = Array.from({ length: 4000 }, (_, i) => `/tools/a/tool-${i}/`);
  const sizes = Map.groupBy(addresses, (address) => partOf(address, 8));
  expect([...sizes.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  for (const some of sizes.values()) expect(Math.abs(some.length - 500)).toBeLessThan(100);
});

it("gives a part another key for anything that is said of one of its tools, and no other part", () => {
  const tools = ["a", "b", "c", "d"].map((name) => rated({ name, description: "One." }));
  const keys = (list: typeof tools) => {
    const deal = dealParts(join(folder, `${Math.random()}`), PARTS);
    list.forEach(deal.add);
    return deal.end().map(({ key }) => key);
  };
  const before = keys(tools);
  const [first] = tools;
  const own = first ? partOf(addressOf(first), PARTS) : -1;
  const after = (change: (one: (typeof tools)[number]) => (typeof tools)[number]) =>
    keys(tools.map((one) => (one === first ? change(one) : one)));
  expect(after((one) => one)).toEqual(before);
  for (const changed of [
    after((one) => ({ ...one, tool: { ...one.tool, description: "Two." } })),
    after((one) => ({ ...one, server: { ...one.server, title: "New" } })),
    after((one) => ({ ...one, rating: { ...one.rating, risk: "high" } })),
  ]) {
    expect(changed.filter((key, part) => key !== before[part])).toEqual([changed[own]]);
  }
});

it("counts all code that makes a part into its key, but for reading lines and telling of failures", () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g))
      visit(join(dirname(file), path));
  };
  visit(join(PACKAGE_ROOT, "scripts/search/make-part.ts"));
  const elsewhere = [...seen]
    .map((file) => relative(PACKAGE_ROOT, file))
    .filter((file) => !PART_CODE.some((pattern) => matchesGlob(file, pattern)));
  expect(seen.size).toBeGreaterThan(20);
  expect(elsewhere.sort()).toEqual(["scripts/failure.ts", "scripts/lines.ts", "scripts/ndjson.ts"]);
});
