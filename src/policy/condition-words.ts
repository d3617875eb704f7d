import type { Json } from "../schemas/json.ts";
import { PATTERN_WORDS } from "./rules/patterns.ts";
import type { Condition } from "./schema.ts";
import { listing, type Part } from "./sentence.ts";
import { count } from "./words.ts";

/** Longer values are counted in place of being read out; the JSON beside the sentence has them. */
const LONGEST_VALUE = 60;
const MOST_VALUES = 6;

/** Conditions as one clause: `url matches the pattern ^http: and force is true`. */
export function conditionsClause(conditions: readonly Condition[]): Part[] {
  return listing(conditions.map(clause), "and");
}

function clause(condition: Condition): Part[] {
  const subject: Part = { code: condition.path.slice("args.".length) };
  switch (condition.op) {
    case "eq":
      return [subject, " is ", ...value(condition.value)];
    case "neq":
      return [subject, " is given and is not ", ...value(condition.value)];
    case "lt":
      return [subject, " is below ", ...value(condition.value)];
    case "lte":
      return [subject, " is at most ", ...value(condition.value)];
    case "gt":
      return [subject, " is above ", ...value(condition.value)];
    case "gte":
      return [subject, " is at least ", ...value(condition.value)];
    case "in":
      return [subject, " is ", ...values(condition.value)];
    case "not_in":
      return [subject, " is given and is not ", ...values(condition.value)];
    case "exists":
      return [subject, condition.value ? " is given" : " is missing"];
    case "regex":
      return [subject, " ", ...pattern(condition.value)];
    case "contains":
      return [subject, " contains ", ...value(condition.value)];
  }
}

function value(json: Json): Part[] {
  const text = JSON.stringify(json);
  return text.length > LONGEST_VALUE ? ["a long value that the policy gives"] : [{ code: text }];
}

function values(list: readonly Json[]): Part[] {
  const texts = list.map((item) => JSON.stringify(item));
  if (texts.length > MOST_VALUES || texts.some((text) => text.length > LONGEST_VALUE))
    return [`one of the ${count(texts.length, "value")} that the policy lists`];
  return listing(
    texts.map((text) => [{ code: text }]),
    "or",
  );
}

function pattern(regex: string): Part[] {
  const words = PATTERN_WORDS.get(regex);
  if (words) return [words];
  return regex.length > LONGEST_VALUE
    ? [`matches the pattern of ${regex.length} characters that the policy gives`]
    : ["matches the pattern ", { code: regex }];
}
