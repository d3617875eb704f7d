import type { Json } from "../../schemas/json.ts";
import type { Condition } from "../schema.ts";
import { CannotSay } from "./cannot-say.ts";
import { cedarContains, cedarString } from "./cedar-text.ts";

const COMPARE = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/**
 * Expressions of which the condition matches where one is true. An expression that meets a value
 * of another type is an error, which Cedar takes for "does not apply": hence one each for text and
 * for lists under `contains`, and not one with `||`.
 */
export function cedarAlternatives(condition: Condition): string[] {
  const { path, op } = condition;
  const parts = path.split(".").slice(1);
  if (op === "exists" && !condition.value) return [missing(parts)];
  const given = presence(parts);
  return comparisons(condition, access(parts)).map((text) => [...given, ...text].join(" && "));
}

function comparisons(condition: Condition, value: string): string[][] {
  switch (condition.op) {
    case "exists":
      return [[]];
    case "eq":
      return [[oneOf([condition.value], value)]];
    case "neq":
      return [[`!${oneOf([condition.value], value)}`]];
    case "in":
      return [[oneOf(condition.value, value)]];
    case "not_in":
      return [[`!${oneOf(condition.value, value)}`]];
    case "contains":
      return contains(condition.value, value);
    case "regex":
      throw new CannotSay("Cedar has no patterns beyond a * for any text.");
    default:
      return [[`${value} ${COMPARE[condition.op]} ${whole(condition.value)}`]];
  }
}

function contains(part: Json, value: string): string[][] {
  const inList = literals(part).map((literal) => `${value}.contains(${literal})`);
  const alternatives = [[inList.length > 1 ? `(${inList.join(" || ")})` : inList.join("")]];
  if (typeof part === "string") alternatives.push([`${value} like ${cedarContains(part)}`]);
  return alternatives;
}

function oneOf(values: readonly Json[], value: string): string {
  return `[${values.flatMap(literals).join(", ")}].contains(${value})`;
}

/** A number and its text are equal to policy.json and two things to Cedar; so are booleans. */
function literals(value: Json): string[] {
  if (typeof value === "object")
    throw new CannotSay("A comparison with null, a list or an object cannot be said.");
  if (typeof value === "number") return [whole(value), cedarString(String(value))];
  if (typeof value === "boolean") return [String(value), cedarString(String(value))];
  if (value === "true" || value === "false") return [cedarString(value), value];
  const number = Number(value);
  const twin = Number.isSafeInteger(number) && String(number) === value;
  return twin ? [cedarString(value), value] : [cedarString(value)];
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new CannotSay("Cedar has whole numbers only.");
  return String(value);
}

function access(parts: readonly string[]): string {
  return `context.args${parts.map((part) => `[${cedarString(part)}]`).join("")}`;
}

function presence(parts: readonly string[]): string[] {
  return parts.map((part, index) => `${access(parts.slice(0, index))} has ${cedarString(part)}`);
}

function missing(parts: readonly string[]): string {
  if (parts.length > 1)
    throw new CannotSay(
      "That a nested argument is missing cannot be said: looking into a value that is no object is an error.",
    );
  return `!(${presence(parts).join("")})`;
}
