import { conditionsClause } from "./condition-words.ts";
import { capsText, worstCaseWords } from "./limit-words.ts";
import { othersClause, othersSentence } from "./others.ts";
import { hiddenAt, ruleOf, unconditionalDeny } from "./rule.ts";
import type { DenyIf, Policy, Requirement } from "./schema.ts";
import { type Part, type Sentence, sentence } from "./sentence.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { type WorstCase, worstCase } from "./worst-case.ts";

/** A policy document in words, for one tool. Everything in it is computed from the document. */
export interface Reading {
  verdict: Verdict;
  /** One sentence. */
  short: Sentence;
  /** One sentence a rule, in the order in which a call meets them, then what becomes of the rest. */
  rules: Sentence[];
  /** The same, with what the caps amount to. */
  long: Sentence[];
  /** Rows for minute, hour and day. */
  worstCase: WorstCase[];
}

/** `otherTools`: how many more tools the server has, where that is known. */
export function readPolicy(policy: Policy, tool: string, otherTools?: number): Reading {
  const verdict = verdictOf(policy, tool);
  const rows = worstCase(verdict);
  const own = ruleWords(policy, tool, verdict);
  const others = othersSentence(policy, tool, otherTools);
  const totals = verdict.outcome === "allowed" ? worstCaseWords(rows) : [];
  return {
    verdict,
    short: shortReading(policy, tool, verdict),
    rules: [...own, ...others],
    long: [...own, ...totals, ...others],
    worstCase: rows,
  };
}

function shortReading(policy: Policy, tool: string, verdict: Verdict): Sentence {
  return sentence(name(tool), " ", ...shortVerdict(verdict), `; ${othersClause(policy, tool)}`);
}

function name(tool: string): Part {
  return { foreign: tool, field: "tool" };
}

function shortVerdict({ outcome, requires, denies, limits, sharedLimits }: Verdict): Part[] {
  if (outcome === "hidden") return ["is hidden and every call to it is denied"];
  if (outcome === "blocked") return ["stays listed and every call to it is denied"];
  if (outcome === "unnamed") return ["is not named and every call to it is denied"];
  const caps = [
    ...(limits.length > 0 ? [`capped at ${capsText(limits)}`] : []),
    ...(sharedLimits.length > 0
      ? [`with all tools together capped at ${capsText(sharedLimits)}`]
      : []),
  ];
  const allowed =
    caps.length > 0
      ? `is allowed, ${caps.join(", ")}`
      : "is allowed without a limit on the number of calls";
  return [allowed, ...exceptions({ requires, denies })];
}

const BY_VALUE: ReadonlySet<string> = new Set(["eq", "neq", "in", "not_in"]);

/** A single rule about the values of an argument is read out; others are counted, and told below. */
function exceptions({ requires, denies }: Pick<Verdict, "requires" | "denies">): Part[] {
  const count = requires.length + denies.length;
  if (count === 0) return [];
  if (count > 1) return [`, except where one of its ${count} argument rules denies the call`];
  const [condition, ...others] = denies[0]?.conditions ?? [];
  return condition && others.length === 0 && BY_VALUE.has(condition.op)
    ? [", except where ", ...conditionsClause([condition])]
    : [", except where its argument rule denies the call"];
}

function ruleWords(policy: Policy, tool: string, verdict: Verdict): Sentence[] {
  if (verdict.outcome === "hidden") return hiddenWords(policy, tool);
  if (verdict.outcome === "blocked") return blockedWords(policy, tool);
  if (verdict.outcome === "unnamed")
    return [
      sentence(
        name(tool),
        " is not named in the policy and the default is ",
        { code: "deny" },
        ", so every call to it is denied",
      ),
    ];
  const { requires, denies, limits, sharedLimits } = verdict;
  return [
    openingWords(policy, tool),
    ...requires.map(requireWords),
    ...denies.map(denyWords),
    ...(limits.length > 0 ? [sentence(`Calls are capped at ${capsText(limits)}`)] : []),
    ...(sharedLimits.length > 0
      ? [sentence(`All tools together are capped at ${capsText(sharedLimits)}`)]
      : []),
    ...(limits.length + sharedLimits.length === 0
      ? [sentence("Nothing in the policy bounds how often it is called")]
      : []),
  ];
}

function openingWords(policy: Policy, tool: string): Sentence {
  if (!ruleOf(policy, tool))
    return sentence(
      name(tool),
      " is not named in the policy and the default is ",
      { code: "allow" },
      ", so it is allowed",
    );
  return policy.default === "deny"
    ? sentence(name(tool), " is named under ", { code: "tools" }, ", and that opens it")
    : sentence(name(tool), " is allowed, with the rules that ", { code: "tools" }, " has for it");
}

function requireWords({ conditions, on_deny }: Requirement): Sentence {
  const clause = conditionsClause(conditions);
  return sentence("A call passes only where ", ...clause, ...(on_deny ? told(on_deny) : []));
}

function denyWords({ conditions, on_deny }: DenyIf): Sentence {
  return sentence("A call is denied where ", ...conditionsClause(conditions), ...told(on_deny));
}

function told(message: string): Part[] {
  return ["; the agent is told: “", { code: message }, "”"];
}

function hiddenWords(policy: Policy, tool: string): Sentence[] {
  const all = policy.hide?.[hiddenAt(policy, tool)] === "*" && tool !== "*";
  const where: Part[] = all
    ? [" is hidden by the ", { code: "*" }, " in ", { code: "hide" }]
    : [" stands in ", { code: "hide" }];
  const words = [
    sentence(
      name(tool),
      ...where,
      ": it is left out of the tool list on streamable-HTTP servers, and every call to it is denied",
    ),
  ];
  if (policy.default === "deny")
    words.push(
      sentence(
        "The default would deny it as well; ",
        { code: "hide" },
        " adds that it is not listed",
      ),
    );
  return words;
}

function blockedWords(policy: Policy, tool: string): Sentence[] {
  const rule = ruleOf(policy, tool);
  const deny = rule && unconditionalDeny(rule);
  if (!deny) return [];
  const words = [
    sentence(
      name(tool),
      " stays in the tool list, and every call to it is denied: an entry of ",
      { code: "deny_if" },
      " without conditions matches every call",
    ),
  ];
  if (deny.index === 0 && !rule.require?.length)
    words.push(sentence("The agent is told: “", { code: deny.entry.on_deny }, "”"));
  return words;
}
