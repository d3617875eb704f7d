import type { JsonObject } from "../schemas/json.ts";
import { matches } from "./condition.ts";
import { jsonPointer } from "./pointer.ts";
import { hiddenAt, ruleOf } from "./rule.ts";
import type { Limit, Policy } from "./schema.ts";
import { windowStart } from "./windows.ts";

export interface Call {
  tool: string;
  args: JsonObject;
}

/** Calls counted in the window that starts at `start`, in milliseconds since 1970 in UTC. */
interface Count {
  start: number;
  calls: number;
}

/** Of one grant, by counter name. Start with an empty map. */
export type Counters = ReadonlyMap<string, Count>;

export interface Decision {
  allow: boolean;
  /**
   * What decided: 0 no policy, 1 hide, 2 default, 3 require, 4 deny_if, 5 a limit of the tool,
   * 6 a limit of all tools, 7 nothing denied the call.
   */
  step: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** JSON Pointer of the rule that decided. */
  pointer: string;
  /** What the agent is told. */
  message: string;
  /** The counters after the call; denied calls are not counted. */
  counters: Counters;
}

type Verdict = Omit<Decision, "counters">;
type Path = (string | number)[];

/**
 * Decides one call. `now` is in milliseconds since 1970 in UTC; neither argument is changed. A
 * grant without a policy (null) is denied everything.
 */
export function evaluate(
  policy: Policy | null,
  call: Call,
  counters: Counters,
  now: number,
): Decision {
  if (!policy) return { ...deny(0, [], "No policy is set for this grant."), counters };
  const rule = ruleOf(policy, call.tool);
  const own: Path = ["tools", call.tool];
  const denied =
    ruleDenial(policy, call) ??
    limitDenial(5, own, rule?.limits, counters, now) ??
    limitDenial(6, ["all_tools"], policy.all_tools?.limits, counters, now);
  if (denied) return { ...denied, counters };
  const counted = [...(rule?.limits ?? []), ...(policy.all_tools?.limits ?? [])];
  return {
    allow: true,
    step: 7,
    pointer: jsonPointer(rule ? own : ["default"]),
    message: "Allowed.",
    counters: add(counters, counted, now),
  };
}

function deny(step: Verdict["step"], path: Path, message: string): Verdict {
  return { allow: false, step, pointer: jsonPointer(path), message };
}

/** Steps 1 to 4: what does not depend on earlier calls. */
function ruleDenial(policy: Policy, { tool, args }: Call): Verdict | undefined {
  const hidden = hiddenAt(policy, tool);
  if (hidden >= 0) return deny(1, ["hide", hidden], "This tool is hidden by the policy.");
  const rule = ruleOf(policy, tool);
  if (!rule)
    return policy.default === "deny"
      ? deny(2, ["default"], "The policy does not name this tool.")
      : undefined;
  for (const [index, { conditions, on_deny }] of (rule.require ?? []).entries())
    if (!conditions.every((condition) => matches(condition, args)))
      return deny(3, ["tools", tool, "require", index], on_deny ?? "A required argument is off.");
  for (const [index, { conditions, on_deny }] of (rule.deny_if ?? []).entries())
    if (conditions.every((condition) => matches(condition, args)))
      return deny(4, ["tools", tool, "deny_if", index], on_deny);
  return undefined;
}

function limitDenial(
  step: 5 | 6,
  owner: Path,
  limits: readonly Limit[] = [],
  counters: Counters,
  now: number,
): Verdict | undefined {
  const index = limits.findIndex((limit) => callsSoFar(counters, limit, now) >= limit.max);
  const limit = limits[index];
  if (!limit) return undefined;
  const message = `The limit of ${limit.max} per ${limit.window} is used up.`;
  return deny(step, [...owner, "limits", index], message);
}

function callsSoFar(counters: Counters, limit: Limit, now: number): number {
  const count = counters.get(limit.counter);
  return count?.start === windowStart(limit.window, now) ? count.calls : 0;
}

function add(counters: Counters, limits: readonly Limit[], now: number): Counters {
  if (limits.length === 0) return counters;
  const next = new Map(counters);
  for (const limit of limits)
    next.set(limit.counter, {
      start: windowStart(limit.window, now),
      calls: callsSoFar(counters, limit, now) + 1,
    });
  return next;
}
