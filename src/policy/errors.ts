import type { z } from "zod";
import { jsonPointer } from "./pointer.ts";
import { quote } from "./words.ts";

/** One fault of a document: where, as a JSON Pointer, and what. */
export interface PolicyError {
  path: string;
  message: string;
}

type Issue = z.core.$ZodIssue;

/** Keys of other policy languages that people try here, and what to write. */
const INSTEAD = new Map([
  ["rate_limit", "write limits"],
  ["action", "write deny_if with empty conditions"],
  ["reason", "write on_deny"],
  ["approval", "the language has no approval step"],
  ["require_approval", "the language has no approval step"],
  ["rules", "write deny_if and limits"],
]);

export function toErrors(issues: readonly Issue[]): PolicyError[] {
  return issues.map((issue) => ({
    path: jsonPointer(issue.path.map(String)),
    message: describeIssue(issue),
  }));
}

/** A zod issue in words; foreign text is quoted. */
export function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map(unknownKey).join("; ");
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "is missing"
        : `expected ${issue.expected}`;
    case "invalid_value":
      return `expected ${issue.values.map((value) => quote(String(value))).join(" or ")}`;
    case "invalid_union":
      return "unknown operator: expected eq, neq, lt, lte, gt, gte, in, not_in, exists, regex or contains";
    case "too_small":
      return issue.origin === "array" || issue.origin === "string"
        ? "is empty"
        : `must be at least ${issue.inclusive ? issue.minimum : Number(issue.minimum) + 1}`;
    case "too_big":
      return `is longer or larger than ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function unknownKey(key: string): string {
  const hint = INSTEAD.get(key);
  return `unknown key ${quote(key)}${hint ? `: ${hint}` : ""}`;
}
