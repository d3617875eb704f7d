import { type Call, type Counters, type Decision, evaluate } from "../../policy/evaluate.ts";
import type { Policy } from "../../policy/schema.ts";
import { thousands } from "../../policy/words.ts";

/** What became of one call made several times at one instant. */
export interface Run {
  calls: number;
  allowed: number;
  /** Of the last call. */
  last: Decision;
}

/** Makes the same call `times` times (at least once) at `now`, in milliseconds. */
export function repeatCall(
  policy: Policy,
  call: Call,
  counters: Counters,
  now: number,
  times: number,
): Run {
  let last = evaluate(policy, call, counters, now);
  let allowed = last.allow ? 1 : 0;
  for (let made = 1; made < times; made += 1) {
    last = evaluate(policy, call, last.counters, now);
    if (last.allow) allowed += 1;
  }
  return { calls: times, allowed, last };
}

/** `30 calls allowed, then 1 denied`: at one instant no call passes after one was denied. */
export function runText({ calls, allowed }: Run): string {
  const denied = calls - allowed;
  if (calls === 1) return allowed === 1 ? "Allowed" : "Denied";
  if (denied === 0) return `All ${thousands(calls)} calls allowed`;
  if (allowed === 0) return `All ${thousands(calls)} calls denied`;
  const first = thousands(allowed + 1);
  return denied === 1
    ? `${thousands(allowed)} ${allowed === 1 ? "call" : "calls"} allowed, call ${first} denied`
    : `${thousands(allowed)} ${allowed === 1 ? "call" : "calls"} allowed, calls ${first} to ${thousands(calls)} denied`;
}

/** Which kind of rule decided, by the step of the evaluation. */
export const STEP_WORDS: Readonly<Record<Decision["step"], string>> = {
  0: "there is no policy",
  1: "the tool is hidden",
  2: "the policy does not name this tool, so the default decides",
  3: "a required argument does not hold",
  4: "this entry matches the call",
  5: "this limit is used up",
  6: "the limit of all tools together is used up",
  7: "nothing in the policy denies the call",
};
