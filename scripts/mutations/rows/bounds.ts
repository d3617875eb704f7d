import type { Mutation } from "../mutation.types.ts";

/** What bounds the work that a few bytes of a stranger can cause. */
export const BOUNDS: readonly Mutation[] = [
  {
    name: "links have a length",
    file: "src/schemas/source-record.ts",
    find: ".max(MAX_LINK, { error",
    replace: ".max(MAX_LINK * MAX_LINK, { error",
    tests: ["scripts/catalogue/catalogue.test.ts"],
  },
  {
    name: "the description of a server is kept once",
    file: "scripts/catalogue/tool-index.ts",
    find: "told = brief;",
    replace: "",
    tests: ["scripts/catalogue/catalogue.test.ts"],
  },
  {
    name: "keys of names have a length",
    file: "src/search/fold.ts",
    find: "key.length > LONGEST_KEY ?",
    replace: "key.length > 1e6 ?",
    tests: ["src/search/fold.test.ts", "scripts/search/names.test.ts"],
  },
  {
    name: "the answers of one server are counted together",
    file: "scripts/catalogue/harvest-http.ts",
    find: "      transform(chunk, controller) {\n        size += chunk.length;",
    replace: "      transform(chunk, controller) {\n        size = chunk.length;",
    tests: ["scripts/catalogue/harvest-http.test.ts"],
  },
  {
    name: "what one server's answer brings about is told of it alone",
    file: "scripts/catalogue/harvest-cache.ts",
    find: "if (error instanceof RangeError) return undefined;",
    replace: "",
    tests: ["scripts/catalogue/harvest.test.ts"],
  },
  {
    name: "a file that cannot be read is one rejection",
    file: "scripts/catalogue/sources.ts",
    find: "isSystemError(thrown) ? new SourceError(path, unreadable(thrown)) : thrown",
    replace: "thrown",
    tests: ["scripts/catalogue/sources.test.ts"],
  },
  {
    name: "a stranger's address is one of elsewhere",
    file: "scripts/check/checks/links.ts",
    find: "absolute || url.origin !== HERE",
    replace: "url.origin !== HERE",
    tests: ["scripts/check/check-site.test.ts"],
  },
  {
    name: "searches that overlap have answers of their own",
    file: "src/search/text-engine.ts",
    find: "searches.get(text) ?? (await search(text))",
    replace: "[...searches.values()].at(-1) ?? (await search(text))",
    tests: ["src/search/text-engine.test.ts"],
  },
  {
    name: "the function at the edge sends nobody to another host",
    file: "scripts/hosts/templates/cloudfront-function.txt",
    find: 'uri.replace(/^[/\\\\]+/, "")',
    replace: "uri.slice(1)",
    tests: ["scripts/hosts/hosts.test.ts"],
  },
];
