import type { Policy } from "./schema.ts";
import { type Sentence, sentence } from "./sentence.ts";
import { verdictOf } from "./verdict.ts";
import { capitalise, count, thousands } from "./words.ts";

/** What a policy means for the tools beside the one in question, as a clause. */
export function othersClause(policy: Policy, tool: string): string {
  if (policy.hide?.includes("*")) return "every other tool is denied as well";
  if (policy.default === "allow") return "tools that the policy does not name are allowed";
  const open = namedOthers(policy, tool, true);
  return open === 0
    ? "every other tool is denied"
    : `${count(open, "other tool")} that the policy names can be called, and every tool that it does not name is denied`;
}

/** The same with the cost of pasting, where the number of other tools is known. */
export function othersSentence(
  policy: Policy,
  tool: string,
  otherTools: number | undefined,
): Sentence[] {
  if (otherTools === undefined) return [sentence(capitalise(othersClause(policy, tool)))];
  if (otherTools === 0) return [];
  const denied = deniedOthers(policy, tool, otherTools);
  if (denied === 0) return [sentence("Pasted as it is, the policy denies no other tool outright")];
  const which =
    denied < otherTools
      ? `${thousands(denied)} of the other ${thousands(otherTools)} tools`
      : otherTools === 1
        ? "the one other tool"
        : `the other ${thousands(otherTools)} tools`;
  return [sentence(`Pasted as it is, the policy denies every call to ${which} of this server`)];
}

function deniedOthers(policy: Policy, tool: string, otherTools: number): number {
  if (policy.hide?.includes("*")) return otherTools;
  const denied =
    policy.default === "deny"
      ? otherTools - namedOthers(policy, tool, true)
      : namedOthers(policy, tool, false);
  return Math.max(0, Math.min(denied, otherTools));
}

/** How many other tools the policy names and lets be called, or names and denies outright. */
function namedOthers(policy: Policy, tool: string, allowed: boolean): number {
  const names = new Set([...(policy.hide ?? []), ...Object.keys(policy.tools ?? {})]);
  names.delete(tool);
  let found = 0;
  for (const name of names)
    if ((verdictOf(policy, name).outcome === "allowed") === allowed) found += 1;
  return found;
}
