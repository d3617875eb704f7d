import type { Json, JsonObject } from "../schemas/json.ts";
import { isObject } from "./json.ts";
import { compileRegex } from "./regex/regex.ts";
import type { Condition } from "./schema.ts";

/**
 * The argument that a path such as `args.owner.name` names, or undefined where it is missing. An
 * argument that is null counts as missing. Lists are not entered.
 */
export function argumentAt(args: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = args;
  for (const part of path.split(".").slice(1)) {
    if (!isJsonObject(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value === null ? undefined : value;
}

function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

/** A condition on a missing argument does not match, whatever the operator, save `exists`. */
export function matches(condition: Condition, args: JsonObject): boolean {
  const value = argumentAt(args, condition.path);
  if (condition.op === "exists") return (value !== undefined) === condition.value;
  return value !== undefined && compare(condition, value);
}

function compare(condition: Exclude<Condition, { op: "exists" }>, value: Json): boolean {
  switch (condition.op) {
    case "eq":
      return same(value, condition.value);
    case "neq":
      return !same(value, condition.value);
    case "in":
      return condition.value.some((item) => same(value, item));
    case "not_in":
      return !condition.value.some((item) => same(value, item));
    case "lt":
      return typeof value === "number" && value < condition.value;
    case "lte":
      return typeof value === "number" && value <= condition.value;
    case "gt":
      return typeof value === "number" && value > condition.value;
    case "gte":
      return typeof value === "number" && value >= condition.value;
    case "contains":
      return holds(value, condition.value);
    case "regex": {
      if (typeof value !== "string") return false;
      const compiled = compileRegex(condition.value);
      return compiled.ok && compiled.regex.test(value);
    }
  }
}

function holds(value: Json, part: Json): boolean {
  if (typeof value === "string") return typeof part === "string" && value.includes(part);
  return Array.isArray(value) && value.some((item) => same(item, part));
}

/**
 * Numbers are equal as numbers, other single values as text (`true` and `"true"` are equal, a
 * number's text being its JSON form); lists and objects are equal part by part. Recursion is
 * bounded by the depth of `expected`, which the schema bounds.
 */
function same(actual: Json, expected: Json): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => same(actual[index] ?? null, item))
    );
  if (isJsonObject(expected)) {
    if (!isJsonObject(actual)) return false;
    const keys = Object.keys(expected);
    return (
      Object.keys(actual).length === keys.length &&
      keys.every(
        (key) => Object.hasOwn(actual, key) && same(actual[key] ?? null, expected[key] ?? null),
      )
    );
  }
  if (typeof actual === "object" && actual !== null) return false;
  return actual === expected || String(actual) === String(expected);
}
