import { hiddenAt, ruleOf, unconditionalDeny } from "./rule.ts";
import type { DenyIf, Limit, Policy, Requirement } from "./schema.ts";

/** What a policy says of one tool, as data. */
export interface Verdict {
  /**
   * `hidden` by hide; `blocked` by an entry without conditions; `unnamed` and so denied by the
   * default; `allowed` unless one of the checks or limits below denies the call.
   */
  outcome: "hidden" | "blocked" | "unnamed" | "allowed";
  requires: readonly Requirement[];
  denies: readonly DenyIf[];
  /** The tool's own. */
  limits: readonly Limit[];
  /** Those of all tools together. */
  sharedLimits: readonly Limit[];
}

const NOTHING = { requires: [], denies: [], limits: [], sharedLimits: [] };

export function verdictOf(policy: Policy, tool: string): Verdict {
  const rule = ruleOf(policy, tool);
  if (hiddenAt(policy, tool) >= 0) return { outcome: "hidden", ...NOTHING };
  if (!rule && policy.default === "deny") return { outcome: "unnamed", ...NOTHING };
  if (rule && unconditionalDeny(rule)) return { outcome: "blocked", ...NOTHING };
  return {
    outcome: "allowed",
    requires: rule?.require ?? [],
    denies: rule?.deny_if ?? [],
    limits: rule?.limits ?? [],
    sharedLimits: policy.all_tools?.limits ?? [],
  };
}

/** The names whose every call the policy denies: what stops working when it is pasted. */
export function deniedAmong(policy: Policy, tools: readonly string[]): string[] {
  return tools.filter((tool) => verdictOf(policy, tool).outcome !== "allowed");
}
