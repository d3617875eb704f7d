import type { Limit, Policy, Rule } from "./schema.ts";

/**
 * One policy that decides each tool as its own policy does: the union of `tools` and `hide`. Where
 * two speak of the same thing the stricter wins: deny over allow, hidden over named, the lower cap
 * of one window; argument rules add up. Counters stay unique. No policies at all deny everything.
 * Linear in the size of the policies, up to sorting.
 */
export function compose(policies: readonly Policy[]): Policy {
  const hidden = new Set(policies.flatMap(({ hide }) => hide ?? []));
  const rules = new Map<string, Rule[]>();
  for (const { tools = {} } of policies)
    for (const [name, rule] of Object.entries(tools)) {
      const known = rules.get(name);
      if (known) known.push(rule);
      else rules.set(name, [rule]);
    }
  const unique = uniqueCounters();
  const all = strictest(policies.flatMap(({ all_tools }) => all_tools?.limits ?? [])).map(unique);
  const tools: [string, Rule][] = [];
  for (const [name, parts] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!hidden.has(name) && !hidden.has("*")) tools.push([name, merge(parts, unique)]);
  return {
    version: "1",
    default: policies.length > 0 && policies.every(opens) ? "allow" : "deny",
    ...(hidden.size > 0 && { hide: hidden.has("*") ? ["*"] : [...hidden].sort() }),
    ...(all.length > 0 && { all_tools: { limits: all } }),
    ...(tools.length > 0 && { tools: Object.fromEntries(tools) }),
  };
}

function opens(policy: Policy): boolean {
  return policy.default === "allow";
}

function merge(rules: readonly Rule[], unique: (limit: Limit) => Limit): Rule {
  const require = distinct(rules.flatMap((rule) => rule.require ?? []));
  const denyIf = distinct(rules.flatMap((rule) => rule.deny_if ?? []));
  const limits = strictest(rules.flatMap((rule) => rule.limits ?? [])).map(unique);
  return {
    ...(require.length > 0 && { require }),
    ...(denyIf.length > 0 && { deny_if: denyIf }),
    ...(limits.length > 0 && { limits }),
  };
}

function distinct<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** Of the caps for one window and scope, the lowest: the others can never be reached. */
function strictest(limits: readonly Limit[]): Limit[] {
  const lowest = new Map<string, Limit>();
  for (const limit of limits) {
    const key = `${limit.window} ${limit.scope}`;
    const known = lowest.get(key);
    if (!known || limit.max < known.max) lowest.set(key, limit);
  }
  return [...lowest.values()];
}

/** Renames a counter that is taken: `x_rate`, then `x_rate_2`. */
function uniqueCounters(): (limit: Limit) => Limit {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (limit) => {
    let counter = limit.counter;
    while (taken.has(counter)) {
      const number = next.get(limit.counter) ?? 2;
      next.set(limit.counter, number + 1);
      counter = `${limit.counter}_${number}`;
    }
    taken.add(counter);
    return { ...limit, counter };
  };
}
