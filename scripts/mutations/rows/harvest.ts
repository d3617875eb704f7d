import type { Mutation } from "../mutation.types.ts";

const ASK = ["scripts/catalogue/harvest-server.test.ts"];
const HTTP = ["scripts/catalogue/harvest-http.test.ts"];

export const HARVEST: readonly Mutation[] = [
  {
    name: "harvest: time of a server",
    file: "scripts/catalogue/harvest-server.ts",
    find: "const signal = AbortSignal.timeout(timeoutMs);\n  const options = { signal, timeout: timeoutMs };",
    replace:
      "const signal = AbortSignal.timeout(1e9);\n  const options = { signal, timeout: 1e9 };",
    tests: ASK,
  },
  {
    name: "harvest: pages of a list",
    file: "scripts/catalogue/harvest-server.ts",
    find: "page < MAX_PAGES",
    replace: "page < 1e9",
    tests: ASK,
  },
  {
    name: "harvest: servers are ended with all that they started",
    file: "scripts/catalogue/harvest-stdio.ts",
    find: "      killTree(child, signal);",
    replace: "      child.kill(signal);",
    tests: ASK,
  },
  {
    name: "harvest: bytes of an answer",
    file: "scripts/catalogue/harvest-http.ts",
    find: "if (size > MOST_BYTES)",
    replace: "if (size < 0)",
    tests: HTTP,
  },
  {
    name: "harvest: executable front matter refused",
    file: "scripts/catalogue/sources.ts",
    find: 'return fenced ? "executable front matter is refused" : "not a catalogue";',
    replace: 'return "not a catalogue";',
    tests: ["scripts/catalogue/sources.test.ts"],
  },
];
