import type { Policy } from "../schema.ts";
import { verdictOf } from "../verdict.ts";

/** The tools that a policy names in order to deny every call, sorted; `"*"` for all of them. */
export function blockedByName(policy: Policy): string[] | "*" {
  if (policy.hide?.includes("*")) return "*";
  const named = Object.keys(policy.tools ?? {}).filter(
    (tool) => verdictOf(policy, tool).outcome === "blocked",
  );
  return [...(policy.hide ?? []), ...named].sort();
}
