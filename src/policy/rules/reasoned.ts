import type { Category } from "../../schemas/record.ts";
import type { Condition, DenyIf } from "../schema.ts";
import type { Argument } from "./argument.ts";
import type { Language } from "./language.ts";

/** An entry of deny_if and why it is there. */
export interface ReasonedEntry {
  entry: DenyIf;
  reason: string;
}

/**
 * Rules for one argument, or why there are none, as the end of "No rule for x: ...", or null where
 * none is called for.
 */
export type ArgumentRules = ReasonedEntry[] | { none: string } | null;

export interface Context {
  /** As a condition writes it: `args.amount`. */
  path: string;
  argument: Argument;
  /** What a text in it is written in, or null where the definition does not say. */
  language: Language | null;
  /**
   * What the tool may do under the policy. Rules under `destructive` and `financial` are for the
   * supervised variant: the recommended policy denies these tools.
   */
  category: Category;
  /**
   * Conditions under which leaving the argument out matters, to be added to an entry that says so;
   * null where it does not matter. A tool that does several things needs it for some of them only.
   */
  whenMissing: readonly Condition[] | null;
}

export type Make = (context: Context) => ArgumentRules;

export function reasoned(conditions: Condition[], onDeny: string, reason: string): ReasonedEntry {
  return { entry: { conditions, on_deny: onDeny }, reason };
}
