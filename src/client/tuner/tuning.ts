import { canHide, canName } from "../../policy/nameable.ts";
import { ruleOf, unconditionalDeny } from "../../policy/rule.ts";
import { limitOf } from "../../policy/rules/categories.ts";
import type { DenyIf, Policy, Rule, Window } from "../../policy/schema.ts";
import { verdictOf } from "../../policy/verdict.ts";
import { WINDOWS } from "../../policy/windows.ts";

/** What a policy does with the tool: open, open under caps, listed and denied, unlisted and denied. */
export const MODES = ["allow", "cap", "deny", "hide"] as const;
export type Mode = (typeof MODES)[number];

/** What the reader has chosen. */
export interface Tuning {
  mode: Mode;
  /** Most calls by window; used in mode `cap` alone. May hold any number until it is checked. */
  caps: ReadonlyMap<Window, number>;
  /** Indexes of the argument rules that are switched off. */
  off: ReadonlySet<number>;
}

/** What can be tuned about a tool, and what is recommended. */
export interface Tunable {
  tool: string;
  /** Those of the recommended policy, or of the second policy where the first one denies. */
  rules: readonly DenyIf[];
  /** What the agent is told in mode `deny`. */
  denial: string;
  /** False where `hide` cannot hold the name. */
  hideable: boolean;
  recommended: Tuning;
  /** The recommended policy, for a name that no policy can hold: nothing can be tuned then. */
  fixed: boolean;
}

const DENIAL = "This tool is not allowed through this agent.";
/** Where nothing is recommended: what a tool that writes gets. */
const START_CAP = 30;

export function tunable(tool: string, recommended: Policy, supervised?: Policy): Tunable {
  const first = verdictOf(recommended, tool);
  const open = first.outcome !== "allowed" && supervised ? verdictOf(supervised, tool) : first;
  const denial = unconditionalDeny(ruleOf(recommended, tool) ?? {})?.entry.on_deny ?? DENIAL;
  const caps = new Map(open.limits.map(({ window, max }) => [window, max]));
  return {
    tool,
    rules: open.denies,
    denial,
    hideable: canHide(tool),
    recommended: {
      mode: modeOf(first.outcome, first.limits.length > 0),
      caps: caps.size > 0 ? caps : new Map([["minute", START_CAP]]),
      off: new Set(),
    },
    fixed: !canName(tool) || first.outcome === "unnamed",
  };
}

function modeOf(outcome: ReturnType<typeof verdictOf>["outcome"], capped: boolean): Mode {
  if (outcome === "hidden") return "hide";
  if (outcome !== "allowed") return "deny";
  return capped ? "cap" : "allow";
}

/** The policy that a tuning stands for; not yet checked, since its caps come from a form. */
export function tunedPolicy(base: Tunable, { mode, caps, off }: Tuning): Policy {
  const { tool } = base;
  if (mode === "hide") return { version: "1", default: "deny", hide: [tool] };
  const denied: Rule = { deny_if: [{ conditions: [], on_deny: base.denial }] };
  const rules = base.rules.filter((_, index) => !off.has(index));
  const limits = WINDOWS.flatMap((window) => {
    const max = caps.get(window);
    return max === undefined ? [] : [limitOf(tool, { window, max, reason: "" })];
  });
  const open: Rule = {
    ...(rules.length > 0 && { deny_if: rules }),
    ...(mode === "cap" && { limits }),
  };
  return {
    version: "1",
    default: "deny",
    tools: Object.fromEntries([[tool, mode === "deny" ? denied : open]]),
  };
}
