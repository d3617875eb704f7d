import { ruleOf, unconditionalDeny } from "../rule.ts";
import type { DenyIf, Limit, Policy, Rule } from "../schema.ts";
import { CannotSay, rendered } from "./cannot-say.ts";
import { cedarAlternatives } from "./cedar-condition.ts";
import { cedarString } from "./cedar-text.ts";
import type { Rendered } from "./dialect.ts";

const HEAD = `// A call is asked for as action Action::"tools/call" on resource Tool::"<name>", with its
// arguments in context.args; arguments that are null are left out.
`;
const HEAD_COUNTERS = `// Cedar keeps no counters: context.counters holds, by counter name, how many calls of this grant
// were allowed in the current window. A counter that is not passed in denies the call.
`;

/** Alternatives of one entry; `contains` has two, and entries with several multiply. */
const MOST_ALTERNATIVES = 16;

/** A Cedar policy set that decides calls as the policy does. */
export function renderCedar(policy: Policy): Rendered {
  return rendered(() => {
    const names = Object.keys(policy.tools ?? {}).sort();
    const shared = policy.all_tools?.limits ?? [];
    const blocks = policy.hide?.includes("*")
      ? [forbid("resource", [])]
      : [
          ...(policy.hide ?? []).map((name) => forbid(toolIs(name), [])),
          ...names.flatMap((name) => toolBlocks(name, ruleOf(policy, name) ?? {}, shared)),
          ...(policy.default === "allow" ? [others(policy, names, shared)] : []),
        ];
    const counts = blocks.some((block) => block.includes("context.counters"));
    return [`${HEAD}${counts ? HEAD_COUNTERS : ""}`, ...blocks].join("\n");
  });
}

function toolIs(name: string): string {
  return `resource == ${toolUid(name)}`;
}

function toolUid(name: string): string {
  return `Tool::${cedarString(name)}`;
}

function toolBlocks(name: string, rule: Rule, shared: readonly Limit[]): string[] {
  const always = unconditionalDeny(rule);
  if (always) return [forbid(toolIs(name), [], always.entry.on_deny)];
  const holds = (rule.require ?? [])
    .flatMap(({ conditions }) => conditions)
    .map((condition) => {
      const [only, ...more] = cedarAlternatives(condition);
      if (only === undefined || more.length > 0)
        throw new CannotSay("A required part of a text or list cannot be said.");
      return only;
    });
  const limits = [...(rule.limits ?? []), ...shared].map(belowLimit);
  return [
    permit(toolIs(name), [...holds, ...limits]),
    ...(rule.deny_if ?? []).flatMap((entry) => denials(name, entry)),
  ];
}

function denials(name: string, { conditions, on_deny }: DenyIf): string[] {
  let combinations: string[][] = [[]];
  for (const condition of conditions) {
    const alternatives = cedarAlternatives(condition);
    combinations = combinations.flatMap((before) =>
      alternatives.map((alternative) => [...before, alternative]),
    );
    if (combinations.length > MOST_ALTERNATIVES)
      throw new CannotSay("An entry looks for parts of too many texts or lists at once.");
  }
  return combinations.map((clauses) => forbid(toolIs(name), clauses, on_deny));
}

function others(policy: Policy, names: readonly string[], shared: readonly Limit[]): string {
  const decided = [...(policy.hide ?? []), ...names].map(toolUid);
  const free = decided.length > 0 ? [`!([${decided.join(", ")}].contains(resource))`] : [];
  return permit("resource", [...free, ...shared.map(belowLimit)]);
}

function belowLimit({ counter, max }: Limit): string {
  return `context.counters[${cedarString(counter)}] < ${max}`;
}

function permit(resource: string, clauses: readonly string[]): string {
  return block("permit", resource, clauses);
}

function forbid(resource: string, clauses: readonly string[], message?: string): string {
  const note = message === undefined ? "" : `@on_deny(${cedarString(message)})\n`;
  return note + block("forbid", resource, clauses);
}

function block(effect: string, resource: string, clauses: readonly string[]): string {
  const scope = `${effect} (\n  principal,\n  action == Action::"tools/call",\n  ${resource}\n)`;
  const when = clauses.length > 0 ? `\nwhen {\n  ${clauses.join(" &&\n  ")}\n}` : "";
  return `${scope}${when};\n`;
}
