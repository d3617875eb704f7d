import type { WriteKind } from "../schemas/wording.ts";
import { canHide, canName } from "./nameable.ts";
import { jsonPointer } from "./pointer.ts";
import { splitActions } from "./rules/actions.ts";
import { type ArgumentPart, argumentRules } from "./rules/argument-rules.ts";
import {
  CAPS,
  type Cap,
  type Closed,
  isOpen,
  limitOf,
  type Open,
  SUPERVISED_CAPS,
} from "./rules/categories.ts";
import type { Reason, Subject } from "./rules/subject.ts";
import type { Policy, Rule } from "./schema.ts";

export interface Recommendation {
  policy: Policy;
  /** Why each rule of `policy` is there. */
  reasons: Reason[];
  /** For people who must allow a tool that `policy` denies, in whole or for some actions. */
  supervised?: Policy;
  /** Why each rule of `supervised` is there; empty without it. */
  supervisedReasons: Reason[];
}

type Reasoned = Pick<Recommendation, "policy" | "reasons">;

const DEFAULT_REASON: Reason = {
  pointer: "/default",
  text: "Tools that are not named here stay closed, those that the server adds later among them.",
};

const DENY_MESSAGE =
  "This tool moves money or commits somebody to paying, and is not allowed through this agent.";

const OPEN_REASONS: Readonly<Record<Open, string>> = {
  read: "It reads: naming it here is what opens it.",
  write: "It creates or changes data, so it stays usable under a cap.",
  execute: "What it does depends on its arguments, so it stays usable under a low cap.",
};

const SPLIT_REASON =
  "It does several things: the harmless ones stay usable, the ones that remove or pay are denied.";

/** Of the Write tools whose rating tells what they do. */
const WRITE_REASONS: Readonly<Record<WriteKind, string>> = {
  create: "It makes something new, so it stays usable under a cap.",
  update: "It changes what is there, so it stays usable under a cap.",
  send: "What it sends or publishes cannot be called back: it stays usable, and a cap keeps the number small.",
};

/** The policy for one tool. Always valid under policySchema, for any name and any schema. */
export function recommend(subject: Subject): Recommendation {
  const { name, rating, kind } = subject;
  if (!canName(name)) return { ...unnamed(), supervisedReasons: [] };
  const split = splitActions(subject);
  const category = split?.category ?? rating.category;
  if (isOpen(category)) {
    const rules = argumentRules(subject, category);
    const entries = [...(split?.entries ?? []), ...rules.entries];
    const why = kind && category === "write" ? WRITE_REASONS[kind] : OPEN_REASONS[category];
    const open = opened(name, { ...rules, entries }, CAPS[category], split ? SPLIT_REASON : why);
    return isOpen(rating.category)
      ? { ...open, supervisedReasons: [] }
      : { ...open, ...supervised(subject, rating.category, "all that it does") };
  }
  const closed = category === "destructive" ? hidden(name) : denied(name);
  return { ...closed, ...supervised(subject, category, "this tool") };
}

function supervised(subject: Subject, category: Closed, what: string) {
  const { policy, reasons } = opened(
    subject.name,
    argumentRules(subject, category),
    SUPERVISED_CAPS[category],
    `For people who must allow ${what}: few calls, and rules on arguments where the definition names any that carry risk.`,
  );
  return { supervised: policy, supervisedReasons: reasons };
}

/** A rule that lets the tool be used, with its reasons in the order of the document. */
function opened(
  name: string,
  { entries, notes }: ArgumentPart,
  caps: readonly Cap[],
  why: string,
): Reasoned {
  const own = ["tools", name];
  const rule: Rule = {
    ...(entries.length > 0 && { deny_if: entries.map(({ entry }) => entry) }),
    ...(caps.length > 0 && { limits: caps.map((cap) => limitOf(name, cap)) }),
  };
  return {
    policy: { version: "1", default: "deny", tools: Object.fromEntries([[name, rule]]) },
    reasons: [
      DEFAULT_REASON,
      { pointer: jsonPointer(own), text: why },
      ...entries.map(({ reason }, index) => ({
        pointer: jsonPointer([...own, "deny_if", index]),
        text: reason,
      })),
      ...caps.map(({ reason }, index) => ({
        pointer: jsonPointer([...own, "limits", index]),
        text: reason,
      })),
      ...notes.map((text) => ({ pointer: jsonPointer(own), text })),
    ],
  };
}

function hidden(name: string): Reasoned {
  if (!canHide(name)) return unnamed();
  return {
    policy: { version: "1", default: "deny", hide: [name] },
    reasons: [
      DEFAULT_REASON,
      {
        pointer: "/hide/0",
        text: "What it takes away does not come back by itself. The default would deny it anyway; hide also leaves it out of the tool list on streamable-HTTP servers, so that the agent does not plan with it.",
      },
    ],
  };
}

function denied(name: string): Reasoned {
  const entry = { conditions: [], on_deny: DENY_MESSAGE };
  return {
    policy: {
      version: "1",
      default: "deny",
      tools: Object.fromEntries([[name, { deny_if: [entry] }]]),
    },
    reasons: [
      DEFAULT_REASON,
      {
        pointer: jsonPointer(["tools", name, "deny_if", 0]),
        text: "It moves money or commits somebody to paying. An entry without conditions matches every call; the tool stays in the list, and the agent is told why it cannot use it.",
      },
    ],
  };
}

function unnamed(): Reasoned {
  return {
    policy: { version: "1", default: "deny" },
    reasons: [
      {
        pointer: "/default",
        text: "This tool's name cannot be written in a policy: it is *, too long, holds control characters, or has blanks at its ends where hide takes none. Left unnamed, it is denied by the default.",
      },
    ],
  };
}
