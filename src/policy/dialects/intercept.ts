import { ruleOf } from "../rule.ts";
import { OPPOSITES } from "../rules/patterns.ts";
import type { Condition, DenyIf, Limit, Policy, Requirement, Rule } from "../schema.ts";
import { quote } from "../words.ts";
import { CannotSay, rendered } from "./cannot-say.ts";
import type { Rendered } from "./dialect.ts";
import { type Yaml, yamlText } from "./yaml.ts";

/** Intercept allows where conditions pass; a denial is said with the opposite operator. */
const OPPOSITE = {
  eq: "neq",
  neq: "eq",
  lt: "gte",
  gte: "lt",
  lte: "gt",
  gt: "lte",
  in: "not_in",
  not_in: "in",
  exists: "exists",
} as const;

/** Counters are addressed as `state.<tool>.<counter>`, which the proxy splits at its dots. */
const COUNTABLE = /^(?!_global$)[^.]+$/;

/** `policy.yaml` of the Intercept proxy. */
export function renderIntercept(policy: Policy): Rendered {
  return rendered(() => yamlText(document(policy)));
}

function document(policy: Policy) {
  const { default: fallback, hide = [], all_tools, tools = {} } = policy;
  const names = Object.keys(tools).sort();
  const rules: [string, Yaml][] = names.map((name) => {
    const rule = ruleOf(policy, name) ?? {};
    if (rule.limits?.length && !COUNTABLE.test(name))
      throw new CannotSay(
        `Calls of ${quote(name)} cannot be counted: this proxy takes the dot in a name for the end of it, and keeps _global for itself.`,
      );
    return [name, ruleList(rule)];
  });
  if (all_tools) rules.push(["*", ruleList(all_tools)]);
  return [
    ["version", { value: "1" }],
    ["default", { value: fallback }],
    ...(hide.length > 0 ? [["hide", list(hide.map((value) => ({ value })))] as const] : []),
    ["tools", map(rules)],
  ] as const;
}

function ruleList({ require = [], deny_if = [], limits = [] }: Rule): Yaml {
  if (new Set(limits.map(({ window }) => window)).size < limits.length)
    throw new CannotSay("Two limits of the same window on one tool cannot be said.");
  const rules = [...require.map(requirement), ...deny_if.map(denial), ...limits.map(rate)];
  return map([["rules", list(rules)]]);
}

function requirement({ conditions, on_deny }: Requirement, index: number): Yaml {
  return map([
    ["name", { value: `require ${index + 1}` }],
    ["conditions", list(conditions.flatMap(given).map(conditionMap))],
    ...(on_deny === undefined ? [] : [["on_deny", { value: on_deny }] as const]),
  ]);
}

/** To this proxy an argument that is null is given, and so is unequal to what it is compared with. */
function given(condition: Condition): Condition[] {
  const { path, op } = condition;
  const unequal = op === "neq" || op === "not_in";
  return unequal ? [{ path, op: "exists", value: true }, condition] : [condition];
}

function denial({ conditions, on_deny }: DenyIf, index: number): Yaml {
  const name = ["name", { value: `deny ${index + 1}` }] as const;
  const message = ["on_deny", { value: on_deny }] as const;
  const [condition, ...others] = conditions;
  if (!condition) return map([name, ["action", { value: "deny" }], message]);
  if (others.length > 0)
    throw new CannotSay(
      "An entry denies on two arguments at once; here conditions are joined for allowing, not for denying.",
    );
  return map([name, ["conditions", list([conditionMap(opposite(condition))])], message]);
}

/** The condition that passes where the given one does not match. */
function opposite(condition: Condition): Pick<Condition, "path" | "op" | "value"> {
  const { path, op, value } = condition;
  const turned = op === "regex" ? OPPOSITES.get(value) : undefined;
  if (op === "regex" && turned !== undefined) return { path, op, value: turned };
  if (op === "regex" || op === "contains")
    throw new CannotSay(
      `An entry denies ${quote(path.slice("args.".length))} by ${op === "regex" ? "a pattern" : "a part"}; this language can only allow by one, and has no way to turn it round.`,
    );
  if (op === "exists") return { path, op, value: !value };
  return { path, op: OPPOSITE[op], value };
}

function conditionMap({ path, op, value }: Pick<Condition, "path" | "op" | "value">): Yaml {
  const values = (op === "in" || op === "not_in") && Array.isArray(value) ? value : [value];
  if (values.some((item) => typeof item === "object"))
    throw new CannotSay("A comparison with null, a list or an object is not defined here.");
  return map([
    ["path", { value: path }],
    ["op", { value: op }],
    ["value", { value }],
  ]);
}

function rate({ max, window }: Limit): Yaml {
  return map([
    ["name", { value: `limit per ${window}` }],
    ["rate_limit", { value: `${max}/${window}` }],
  ]);
}

function map(entries: readonly (readonly [string, Yaml])[]): Yaml {
  return { map: entries };
}

function list(items: readonly Yaml[]): Yaml {
  return { list: items };
}
