import fc from "fast-check";
import type { Json, JsonObject } from "../../schemas/json.ts";
import { PARAMETER_KINDS } from "../../schemas/rating.ts";
import { CATEGORIES, RISKS } from "../../schemas/record.ts";
import { canHide } from "../nameable.ts";
import type { Subject } from "../rules/subject.ts";
import type { Condition, DenyIf, Limit, Policy, Requirement, Rule } from "../schema.ts";

const ODD_NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "0", "1.0", "yes"];
const HARD_NAMES = [
  "a b",
  "a.b",
  'say "hi"',
  "it's",
  "a\\b",
  "a: b",
  "[x]",
  "#c",
  "中文。",
  "ok.",
  "go!",
];

/** Names of tools that a policy can hold. */
export const toolName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("a", "b", "c", "list_items", ...ODD_NAMES, ...HARD_NAMES),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter(canHide),
);

const single: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  "x",
  "xy",
  "",
  "5",
  "true",
  0,
  5,
  7,
  -3,
  true,
  false,
);
const FIELDS = ["a", "b", "n", "__proto__"];

/** Arguments that hit conditions of `condition` often. */
export const args: fc.Arbitrary<JsonObject> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...FIELDS),
      fc.oneof(
        { weight: 6, arbitrary: single },
        { weight: 1, arbitrary: fc.constant<Json>(null) },
        { weight: 1, arbitrary: fc.array(single, { maxLength: 3 }) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom("x", "y"), single)
            .map(([key, value]) => ({ [key]: value })),
        },
      ),
    ),
    { maxLength: 4 },
  )
  .map((entries): JsonObject => Object.fromEntries(entries));

const path = fc.constantFrom("args.a", "args.b", "args.n", "args.n.x", "args.__proto__");
const number = fc.constantFrom(0, 5, 6, -3);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(path, fc.constantFrom("eq" as const, "neq" as const, "contains" as const), single)
    .map(([path, op, value]): Condition => ({ path, op, value })),
  fc
    .record({ path, op: fc.constantFrom("lt", "lte", "gt", "gte"), value: number })
    .map((made): Condition => made),
  fc
    .record({
      path,
      op: fc.constantFrom("in", "not_in"),
      value: fc.array(single, { minLength: 1, maxLength: 3 }),
    })
    .map((made): Condition => made),
  fc.tuple(path, fc.boolean()).map(([path, value]): Condition => ({ path, op: "exists", value })),
  fc
    .tuple(path, fc.constantFrom("x", "^x$", "y|5", "(?i)T"))
    .map(([path, value]): Condition => ({ path, op: "regex", value })),
);

const text = fc.constantFrom("No.", 'Not allowed: "x"', "不行。", "Why?\nNo.");
const denyIf: fc.Arbitrary<DenyIf> = fc.record({
  conditions: fc.array(condition, { maxLength: 2 }),
  on_deny: text,
});
const requirement: fc.Arbitrary<Requirement> = fc.record(
  { conditions: fc.array(condition, { minLength: 1, maxLength: 2 }), on_deny: text },
  { requiredKeys: ["conditions"] },
);
const limit: fc.Arbitrary<Limit> = fc.record({
  counter: fc.constant("c"),
  window: fc.constantFrom("minute", "hour", "day"),
  max: fc.integer({ min: 1, max: 6 }),
  scope: fc.constant("grant"),
});

const rule: fc.Arbitrary<Rule> = fc.record(
  {
    require: fc.array(requirement, { maxLength: 1 }),
    deny_if: fc.array(denyIf, { maxLength: 3 }),
    limits: fc.array(limit, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Valid policies; counters are numbered to be unique. */
export const policy: fc.Arbitrary<Policy> = fc
  .record({
    default: fc.constantFrom<Policy["default"]>("deny", "allow"),
    hide: fc.oneof(
      { weight: 9, arbitrary: fc.uniqueArray(toolName, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant<string[]>(["*"]) },
    ),
    shared: fc.array(limit, { maxLength: 1 }),
    rules: fc.uniqueArray(fc.tuple(toolName, rule), { maxLength: 4, selector: ([name]) => name }),
  })
  .map(({ default: fallback, hide, shared, rules }): Policy => {
    let counters = 0;
    const numbered = (limits: readonly Limit[]): Limit[] =>
      limits.map((entry) => ({ ...entry, counter: `${entry.counter}.${counters++}` }));
    const all = numbered(shared);
    const tools = rules
      .filter(([name]) => !hide.includes(name) && !hide.includes("*"))
      .map(([name, { limits, ...rest }]): [string, Rule] => [
        name,
        { ...rest, ...(limits && { limits: numbered(limits) }) },
      ]);
    return {
      version: "1",
      default: fallback,
      ...(hide.length > 0 && { hide }),
      ...(all.length > 0 && { all_tools: { limits: all } }),
      ...(tools.length > 0 && { tools: Object.fromEntries(tools) }),
    };
  });

/** A tool of the policy, or one that it does not name. */
export function toolOf(subject: Policy): fc.Arbitrary<string> {
  const names = [...(subject.hide ?? []), ...Object.keys(subject.tools ?? {})];
  return fc.constantFrom("unnamed", ...names.filter((name) => name !== "*"));
}

const property = fc.oneof(
  fc.constantFrom<Json>(
    { type: "string" },
    { type: ["string", "null"] },
    { type: "number" },
    { type: "integer", minimum: 500 },
    { type: "boolean" },
    { type: "array", items: { type: "string" } },
    { anyOf: [{ type: "string" }, { type: "null" }] },
    { enum: ["list", "remove"], default: "list" },
    { type: "object", properties: { inner: { type: "string" } }, required: ["inner"] },
    {},
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);
const field = fc.oneof(
  fc.constantFrom("url", "path", "amount", "action", "force", "a.b", "__proto__", "外"),
  fc.string({ unit: "binary", maxLength: 6 }),
);

/** Any tool with any rating: names and schemas are a stranger's. */
export const subject: fc.Arbitrary<Subject> = fc
  .record(
    {
      name: fc.oneof(
        toolName,
        fc.string({ unit: "binary", minLength: 1 }),
        fc.constantFrom("*", " x ", "n".repeat(5000)),
      ),
      inputSchema: fc
        .tuple(
          fc.array(fc.tuple(field, property), { maxLength: 6 }),
          fc.array(field, { maxLength: 3 }),
        )
        .map(
          ([entries, required]): JsonObject => ({
            type: "object",
            properties: Object.fromEntries(entries),
            required,
          }),
        ),
      category: fc.constantFrom(...CATEGORIES),
      risk: fc.constantFrom(...RISKS),
      parameters: fc.array(
        fc.record({
          path: fc.array(field, { minLength: 1, maxLength: 2 }),
          kind: fc.constantFrom(...PARAMETER_KINDS),
          note: fc.constant("note"),
        }),
        { maxLength: 8 },
      ),
      actions: fc.record({
        parameter: field,
        values: fc.array(
          fc.record({
            value: fc.string(),
            category: fc.constantFrom(...CATEGORIES),
            risk: fc.constantFrom(...RISKS),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
    },
    { requiredKeys: ["name", "category", "risk", "parameters"] },
  )
  .map(({ name, inputSchema, category, risk, parameters, actions }) => ({
    name,
    ...(inputSchema && { inputSchema }),
    rating: { category, risk, parameters, ...(actions && { actions }) },
  }));
