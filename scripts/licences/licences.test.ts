import { expect, it } from "vitest";
import { licenceFaults, licencesOf } from "./licences.ts";

const lockfile = (packages: Record<string, object>) => JSON.stringify({ packages });

it("gives each package of a lockfile, nested ones too, with its licence", () => {
  const packages = {
    "": { license: "Apache-2.0" },
    "node_modules/a/node_modules/@x/b": { version: "2.0.0", license: "ISC" },
    "node_modules/a": { version: "1.0.0", license: "MIT" },
  };
  expect(licencesOf(lockfile(packages))).toEqual([
    { name: "@x/b", version: "2.0.0", licence: "ISC" },
    { name: "a", version: "1.0.0", licence: "MIT" },
  ]);
});

it.each(["MIT", "(MIT OR GPL-3.0-or-later)", "MIT AND Zlib", "(MIT AND Zlib)"])(
  "accepts %s",
  (license) => {
    expect(licenceFaults(lockfile({ "node_modules/a": { license } }))).toEqual([]);
  },
);

it.each(["GPL-3.0-only", "MIT AND GPL-3.0-only", "SEE LICENSE IN FILE", "UNLICENSED", ""])(
  "names a package of the licence %j",
  (license) => {
    const packages = { "node_modules/a": { version: "1.0.0", license } };
    expect(licenceFaults(lockfile(packages))).toEqual([`a 1.0.0: ${license}`]);
  },
);

it("names a package that states no licence", () => {
  expect(licenceFaults(lockfile({ "node_modules/a": {} }))).toEqual(["a : unknown"]);
});
