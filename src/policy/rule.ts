import type { DenyIf, Policy, Rule } from "./schema.ts";

/** The rule of a tool. Tools may be called `constructor` or `__proto__`: own entries only. */
export function ruleOf(policy: Policy, tool: string): Rule | undefined {
  return policy.tools && Object.hasOwn(policy.tools, tool) ? policy.tools[tool] : undefined;
}

/** Index in `hide` of the entry that hides the tool, or -1. */
export function hiddenAt(policy: Policy, tool: string): number {
  return policy.hide?.findIndex((name) => name === tool || name === "*") ?? -1;
}

/** The first entry that matches every call. */
export function unconditionalDeny(rule: Rule): { entry: DenyIf; index: number } | undefined {
  const entries = rule.deny_if ?? [];
  const index = entries.findIndex(({ conditions }) => conditions.length === 0);
  const entry = entries[index];
  return entry && { entry, index };
}
