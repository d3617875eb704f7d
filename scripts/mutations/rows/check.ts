import type { Mutation } from "../mutation.types.ts";

const CHECKS = ["scripts/check/check-site.test.ts"];

export const CHECK: readonly Mutation[] = [
  {
    name: "check: pages = catalogue",
    file: "scripts/check/checks/counts.ts",
    find: 'report(file, "is in catalogue.ndjson but is no page")',
    replace: "void 0",
    tests: CHECKS,
  },
  {
    name: "check: catalogue = pages",
    file: "scripts/check/checks/counts.ts",
    find: 'report(file, "is a page but not in catalogue.ndjson")',
    replace: "void 0",
    tests: CHECKS,
  },
  {
    name: "check: pages = sitemap",
    file: "scripts/check/checks/counts.ts",
    find: 'report(file, "is in catalogue.ndjson but not in the sitemap")',
    replace: "void 0",
    tests: CHECKS,
  },
  {
    name: "check: pages = accepted records",
    file: "scripts/check/checks/counts.ts",
    find: "site.accepted !== listed.size",
    replace: "site.accepted < 0",
    tests: CHECKS,
  },
  {
    name: "check: search = catalogue",
    file: "scripts/check/checks/counts.ts",
    find: "found !== listed.size",
    replace: "found < 0",
    tests: CHECKS,
  },
  {
    name: "check: no empty file",
    file: "scripts/check/checks/whole-pages.ts",
    find: "bytes === 0",
    replace: "bytes < 0",
    tests: CHECKS,
  },
  {
    name: "check: pages have an end",
    file: "scripts/check/checks/whole-pages.ts",
    find: '!html.trimEnd().endsWith("</html>")',
    replace: 'html === ""',
    tests: CHECKS,
  },
  {
    name: "check: schemes of links",
    file: "scripts/check/checks/links.ts",
    find: "FOREIGN.test(url.protocol) ? undefined",
    replace: "url.protocol ? undefined",
    tests: CHECKS,
  },
  {
    name: "check: links lead somewhere",
    file: "scripts/check/checks/links.ts",
    find: 'found ? undefined : "leads nowhere"',
    replace: "undefined",
    tests: CHECKS,
  },
  {
    name: "check: policies are valid",
    file: "scripts/check/checks/policies.ts",
    find: "if (fault) report",
    replace: "if (fault && false) report",
    tests: CHECKS,
  },
  {
    name: "check: no two paths that fold to one",
    file: "scripts/check/checks/collisions.ts",
    find: "if (other) report",
    replace: "if (other && false) report",
    tests: CHECKS,
  },
  {
    name: "check: every part of the search is readable",
    file: "scripts/check/checks/search.ts",
    find: "if (fault) report(file, fault);",
    replace: "void fault;",
    tests: CHECKS,
  },
  {
    name: "check: the search finds names",
    file: "scripts/check/checks/search.ts",
    find: "nameKey(found) !== nameKey(name)",
    replace: 'found === ""',
    tests: CHECKS,
  },
  {
    name: "check: pages say what their records say",
    file: "scripts/check/checks/records.ts",
    find: "if (!fits) report",
    replace: "if (!fits && false) report",
    tests: CHECKS,
  },
];
