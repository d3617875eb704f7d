import type { Mutation } from "../mutation.types.ts";

export const SUPPLY: readonly Mutation[] = [
  {
    name: "packages run no scripts",
    file: ".npmrc",
    find: "ignore-scripts=true",
    replace: "ignore-scripts=false",
    tests: ["tests/supply-chain.test.ts"],
  },
  {
    name: "actions pinned by commit",
    file: ".github/workflows/ci.yml",
    find: "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8",
    replace: "actions/checkout@v5",
    tests: ["tests/supply-chain.test.ts"],
  },
  {
    name: "packages of a licence that nobody looked at",
    file: "scripts/licences/licences.ts",
    find: ".filter(({ licence }) => !isAccepted(licence))",
    replace: ".filter(({ licence }) => !licence)",
    tests: ["scripts/licences/licences.test.ts"],
  },
  {
    name: "packages come from the registry alone",
    file: "package-lock.json",
    find: '    "node_modules/sirv": {\n      "version": "3.0.2",',
    replace:
      '    "node_modules/sirv": {\n      "version": "3.0.2",\n      "resolved": "https://example.org/sirv-3.0.2.tgz",',
    tests: ["tests/supply-chain.test.ts"],
  },
  {
    name: "pull requests of strangers see no secrets",
    file: ".github/workflows/ci.yml",
    find: "  pull_request:\n",
    replace: "  pull_request_target:\n",
    tests: ["tests/supply-chain.test.ts"],
  },
  {
    name: "jobs that build may write nothing",
    file: ".github/workflows/ci.yml",
    find: "      contents: read",
    replace: "      contents: write",
    tests: ["tests/supply-chain.test.ts"],
  },
  {
    name: "exact versions",
    file: "package.json",
    find: '"sirv": "3.0.2"',
    replace: '"sirv": "^3.0.2"',
    tests: ["tests/supply-chain.test.ts"],
  },
  {
    name: "packages are locked by their hash",
    file: "package-lock.json",
    find: '      "integrity": "sha512-2wcC/oGxHis/BoHkkPwldgiPSYcpZK3JU28WoMVv55yHJgcZ8rlXvuG9iZggz+sU1d4bRgIGASwyWqjxu3FM0g==",\n',
    replace: "",
    tests: ["tests/supply-chain.test.ts"],
  },
];
