import type { Mutation } from "../mutation.types.ts";

export const ADDRESSES: readonly Mutation[] = [
  {
    name: "unique URLs: servers",
    file: "scripts/catalogue/tool-index.ts",
    find: "if (holder && !known)",
    replace: "if (holder && !known && false)",
    tests: ["scripts/catalogue/tool-index.test.ts"],
  },
  {
    name: "unique URLs: tools",
    file: "scripts/catalogue/tool-index.ts",
    find: "if (!rival) return { path };",
    replace: "if (rival?.name !== tool.name) return { path };",
    tests: ["scripts/catalogue/tool-index.test.ts"],
  },
  {
    name: "segments of names with a slash or capitals carry a hash",
    file: "src/lib/segment.ts",
    find: "  return plain\n    ? base",
    replace: "  return plain || PLAIN.test(base)\n    ? base",
    tests: ["src/lib/segment.test.ts"],
  },
  {
    name: "exact seconds refused",
    file: "scripts/catalogue/tool-index.ts",
    find: "if (!rival) return { path };",
    replace: "if (!rival || rival.name === tool.name) return { path };",
    tests: ["scripts/catalogue/tool-index.test.ts"],
  },
  {
    name: "segments that look hashed are hashed",
    file: "src/lib/segment.ts",
    find: "    !LOOKS_HASHED.test(base) &&\n",
    replace: "",
    tests: ["src/lib/segment.test.ts"],
  },
  {
    name: "segments that are reserved are hashed",
    file: "src/lib/segment.ts",
    find: "    !RESERVED.test(base) &&\n",
    replace: "",
    tests: ["src/lib/segment.test.ts"],
  },
  {
    name: "segments that end like files are hashed",
    file: "src/lib/segment.ts",
    find: " &&\n    !FILE_LIKE.test(base);",
    replace: ";",
    tests: ["src/lib/segment.test.ts"],
  },
  {
    name: "segments with a literal ~ are hashed",
    file: "src/lib/segment.ts",
    find: '    !name.includes("~") &&\n',
    replace: "",
    tests: ["src/lib/segment.test.ts"],
  },
  {
    name: "segments are short",
    file: "src/lib/segment.ts",
    find: "trim(trim(folded).slice(0, LONGEST_FOLDED))",
    replace: "trim(trim(folded))",
    tests: ["src/lib/segment.test.ts"],
  },
  {
    name: "two pages of one address stop Astro",
    file: "astro.config.mjs",
    find: '  prerenderConflictBehavior: "error",\n',
    replace: "",
    tests: ["tests/templates.test.ts"],
  },
];
