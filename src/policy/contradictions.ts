import type { Limit, Policy } from "./schema.ts";

interface Contradiction {
  path: (string | number)[];
  message: string;
}

/** Faults that lie between two places of a document, each at the second of them. */
export function contradictions(policy: Policy): Contradiction[] {
  return [...hideFaults(policy), ...counterFaults(policy)];
}

function* hideFaults({ hide = [], tools = {} }: Policy): Generator<Contradiction> {
  const seen = new Set<string>();
  for (const [index, name] of hide.entries()) {
    if (seen.has(name)) yield { path: ["hide", index], message: "is listed twice" };
    seen.add(name);
  }
  if (seen.has("*") && hide.length > 1)
    yield { path: ["hide"], message: "* already hides every tool" };
  for (const name of Object.keys(tools))
    if (seen.has(name) || seen.has("*"))
      yield { path: ["tools", name], message: "is hidden by hide, and named here as well" };
}

function* counterFaults(policy: Policy): Generator<Contradiction> {
  const seen = new Set<string>();
  for (const [path, limit] of limitsOf(policy)) {
    if (seen.has(limit.counter))
      yield { path: [...path, "counter"], message: "this counter is used by another limit" };
    seen.add(limit.counter);
  }
}

function* limitsOf({ all_tools, tools = {} }: Policy): Generator<[(string | number)[], Limit]> {
  for (const [index, limit] of (all_tools?.limits ?? []).entries())
    yield [["all_tools", "limits", index], limit];
  for (const [name, rule] of Object.entries(tools))
    for (const [index, limit] of (rule.limits ?? []).entries())
      yield [["tools", name, "limits", index], limit];
}
