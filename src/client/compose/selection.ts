import { z } from "zod";
import { compose } from "../../policy/compose.ts";
import { capsText } from "../../policy/limit-words.ts";
import { hiddenAt, ruleOf } from "../../policy/rule.ts";
import type { Policy } from "../../policy/schema.ts";
import { verdictOf } from "../../policy/verdict.ts";
import { count } from "../../policy/words.ts";

/** The two policies of a server that a selection is cut from. */
export interface ServerPolicies {
  /** What the pages of all tools recommend, composed. */
  recommended: Policy;
  /** The second policies of the tools that the first one closes or narrows, composed. */
  supervised: Policy | null;
}

export interface Selection {
  /** Exact tool names. */
  tools: ReadonlySet<string>;
  /** Opens the ticked tools that are closed by recommendation, under their second policies. */
  opened: boolean;
}

/**
 * One policy for the ticked tools: equal to `compose` of their own recommended policies, or of the
 * second ones where those are wanted. A tool that is not ticked is not named, and so denied.
 */
export function composeSelection(server: ServerPolicies, { tools, opened }: Selection): Policy {
  const second = (name: string) => opened && opensUnderSupervision(server, name);
  const names = [...tools];
  const first = restrict(server.recommended, new Set(names.filter((name) => !second(name))));
  const other = server.supervised && restrict(server.supervised, new Set(names.filter(second)));
  return compose(other ? [first, other] : [first]);
}

/** True for a tool that the recommendation denies and the second policy allows. */
export function opensUnderSupervision(
  { recommended, supervised }: ServerPolicies,
  name: string,
): boolean {
  return (
    supervised !== null &&
    verdictOf(recommended, name).outcome !== "allowed" &&
    verdictOf(supervised, name).outcome === "allowed"
  );
}

/** A policy's words on some tools alone. */
function restrict(policy: Policy, names: ReadonlySet<string>): Policy {
  const hide = (policy.hide ?? []).filter((name) => names.has(name));
  const tools = Object.entries(policy.tools ?? {}).filter(([name]) => names.has(name));
  return {
    version: "1",
    default: "deny",
    ...(hide.length > 0 && { hide }),
    ...(tools.length > 0 && { tools: Object.fromEntries(tools) }),
  };
}

/** Whether a policy of a server speaks of a tool. */
export function isNamed(policy: Policy, name: string): boolean {
  return hiddenAt(policy, name) >= 0 || ruleOf(policy, name) !== undefined;
}

/** What a policy does with one tool, in a few words. */
export function toolWords(policy: Policy, name: string): string {
  const { outcome, denies, limits } = verdictOf(policy, name);
  if (outcome === "hidden") return "hidden, every call denied";
  if (outcome === "blocked") return "listed, every call denied";
  if (outcome === "unnamed") return "cannot be named in a policy, every call denied";
  const rules = denies.length > 0 ? `, ${count(denies.length, "argument rule")}` : "";
  return `open, ${limits.length > 0 ? `up to ${capsText(limits)}` : "no cap"}${rules}`;
}

const MOST_TOOLS = 5000;
const LONGEST_NAME = 256;
const namesSchema = z.array(z.string().min(1).max(LONGEST_NAME)).max(MOST_TOOLS);

/** The fragment of an address that brings a selection back: `#tools=a,b&opened`. */
export function writeSelection({ tools, opened }: Selection): string {
  const names = [...tools].sort().map(encodeURIComponent).join(",");
  return `#tools=${names}${opened ? "&opened" : ""}`;
}

/**
 * Reads a fragment that may come from anybody: `undefined` where it speaks of no selection, null
 * where it cannot be read. The names are not yet known to be tools of this server. Never throws.
 */
export function readSelection(hash: string): Selection | null | undefined {
  const found = /^#tools=([^&]*)(&opened)?$/.exec(hash);
  if (!hash.startsWith("#tools=")) return undefined;
  try {
    const list = found?.[1] ?? "";
    const names = namesSchema.parse(list === "" ? [] : list.split(",").map(decodeURIComponent));
    return found && { tools: new Set(names), opened: found[2] !== undefined };
  } catch {
    return null;
  }
}
