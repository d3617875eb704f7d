import type { Counters } from "../../policy/evaluate.ts";
import { printPolicy } from "../../policy/print.ts";
import type { Limit, Policy } from "../../policy/schema.ts";
import { verdictOf } from "../../policy/verdict.ts";
import { windowStart } from "../../policy/windows.ts";
import { thousands } from "../../policy/words.ts";
import { make } from "../../search/dom.ts";
import { statusLine } from "../controls.ts";
import { policyBlock } from "../policy-view.ts";
import { type Run, runText, STEP_WORDS } from "./repeat.ts";

export interface CallResult {
  element: HTMLElement;
  show(policy: Policy, tool: string, run: Run, now: number): void;
  /** Something to be said in the place of a result. */
  say(...message: (Node | string)[]): void;
}

/** The decision, the rule behind it in the policy's text, and how far its counters are. */
export function callResult(): CallResult {
  const status = statusLine("panel-status");
  const facts = make("dl", "facts");
  const block = policyBlock("The policy, with the rule that decided");
  const detail = make("div", "", facts, block.element);
  detail.hidden = true;
  return {
    element: make("div", "", status, detail),
    say(...message) {
      detail.hidden = true;
      status.replaceChildren(...message);
    },
    show(policy, tool, run, now) {
      const { last } = run;
      status.replaceChildren(make("b", "", runText(run)), `: ${STEP_WORDS[last.step]}.`);
      const limits = countedLimits(policy, tool);
      facts.replaceChildren(
        fact("Rule", make("code", "", last.pointer === "" ? "the whole policy" : last.pointer)),
        ...(last.allow ? [] : [fact("The agent is told", make("q", "", last.message))]),
        ...limits.map((limit) => fact("Counter", ...counterWords(limit, last.counters, now))),
      );
      block.show(printPolicy(policy), last.allow ? undefined : last.pointer);
      detail.hidden = false;
    },
  };
}

function fact(term: string, ...description: (Node | string)[]): HTMLElement {
  return make("div", "", make("dt", "", term), make("dd", "", ...description));
}

/** The limits that a call to the tool counts against. */
export function countedLimits(policy: Policy, tool: string): readonly Limit[] {
  const { limits, sharedLimits } = verdictOf(policy, tool);
  return [...limits, ...sharedLimits];
}

function counterWords(limit: Limit, counters: Counters, now: number): (Node | string)[] {
  const count = counters.get(limit.counter);
  const used = count?.start === windowStart(limit.window, now) ? count.calls : 0;
  return [
    make("code", "", limit.counter),
    ` ${thousands(used)} of ${thousands(limit.max)} in this ${limit.window}`,
  ];
}
