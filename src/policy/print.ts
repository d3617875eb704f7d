import type { Json } from "../schemas/json.ts";
import { isObject } from "./json.ts";
import type { Condition, DenyIf, Limit, Policy, Requirement, Rule } from "./schema.ts";

/**
 * The one way a policy is written: keys in a fixed order, tools sorted by code units, two spaces,
 * a line feed at the end. Equal policies give equal bytes, and parsing them gives the policy back.
 */
export function printPolicy(policy: Policy): string {
  return `${JSON.stringify(ordered(policy), null, 2)}\n`;
}

function ordered({ version, default: fallback, hide, all_tools, tools }: Policy) {
  return {
    version,
    default: fallback,
    ...(hide && { hide }),
    ...(all_tools && { all_tools: { limits: all_tools.limits.map(limit) } }),
    ...(tools && { tools: sortedEntries(tools, rule) }),
  };
}

/** Built from entries, so that a key such as `__proto__` stays a key. */
function sortedEntries<Value, Result>(
  map: { [key: string]: Value },
  each: (value: Value) => Result,
): { [key: string]: Result } {
  const entries = Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, each(value)]));
}

function rule({ require, deny_if, limits }: Rule) {
  return {
    ...(require && { require: require.map(requirement) }),
    ...(deny_if && { deny_if: deny_if.map(denyIf) }),
    ...(limits && { limits: limits.map(limit) }),
  };
}

function requirement({ conditions, on_deny }: Requirement) {
  return {
    conditions: conditions.map(condition),
    ...(on_deny !== undefined && { on_deny }),
  };
}

function denyIf({ conditions, on_deny }: DenyIf) {
  return { conditions: conditions.map(condition), on_deny };
}

function condition({ path, op, value }: Condition) {
  return { path, op, value: canonical(value) };
}

function limit({ counter, window, max, scope }: Limit) {
  return { counter, window, max, scope };
}

function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical);
  return isObject(value) ? sortedEntries(value, canonical) : value;
}
