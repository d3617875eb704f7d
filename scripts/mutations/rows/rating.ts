import type { Mutation } from "../mutation.types.ts";

const RATE = ["scripts/classify/rate.test.ts", "scripts/classify/rate.property.test.ts"];

export const RATING: readonly Mutation[] = [
  {
    name: "an author's hints never lower a risk",
    file: "scripts/classify/decide/risk.ts",
    find: "const steps = Math.max(0, ...ups.map((move) => move.steps)) - downs.length;",
    replace:
      "const steps = Math.max(0, ...ups.map((move) => move.steps)) - downs.length - Number(facts.view.record.tool.annotations?.readOnlyHint ?? false);",
    tests: RATE,
  },
  {
    name: "an author's hints do not speak against the name",
    file: "scripts/classify/decide/judge.ts",
    find: "if (!open || plain || claim === undefined)",
    replace: "if (claim === undefined)",
    tests: RATE,
  },
  {
    name: "a schema that was set aside lowers nothing",
    file: "scripts/classify/decide/category.ts",
    find: '  if (text === "" || record.setAside.some(({ field }) => field === "tool.inputSchema"))\n    return read >= BARE_READ_AT_LEAST;',
    replace:
      '  if (record.setAside.some(({ field }) => field === "tool.inputSchema")) return true;',
    tests: RATE,
  },
];
