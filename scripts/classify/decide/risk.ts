import { type Category, RISKS, type Risk } from "../../../src/schemas/record.ts";
import { isQuotable } from "../explain/english.ts";
import type { Reason } from "../explain/reason.ts";
import { TAKEN_LESS } from "../explain/taken.ts";
import type { View } from "../types.ts";
import type { Decision } from "./category.ts";
import { claimOf } from "./hints.ts";
import { publishes } from "./publishes.ts";
import type { Reach } from "./reach.ts";
import { takenBy } from "./takes-away.ts";

export const DEFAULT_RISK: Record<Category, Risk> = {
  read: "low",
  write: "medium",
  execute: "high",
  destructive: "critical",
  financial: "critical",
};

/** A reason that moves the level one step up or down from the default of the category. */
export interface Move extends Reason {
  steps: 1 | 2 | -1;
}

interface Facts {
  view: View;
  reach: Reach;
  decision: Decision;
  undo: string | undefined;
}

type Rule = (facts: Facts) => Move | undefined;

const sense = ({ view, decision }: Facts) =>
  decision.acts[0]?.verb.sense ?? view.nameVerbs[0]?.sense;
const isSentByName = ({ source, verb }: Decision["acts"][number]) =>
  source === "name" && verb.sense === "send";
const PLAYBACK = /\b(?:playback|music|songs?|tracks?|media player|spotify|itunes|volume)\b/iu;
const SESSIONS = new Set(["login", "logout", "authenticate", "connect", "disconnect"]);
const says = ({ view }: Facts, phrase: string) =>
  view.phrases.some((other) => other.phrase === phrase);
/** An update leaves a thing as visible as it was, unless it publishes it. */
function keepsItsPlace({ acts: [act] }: Decision): boolean {
  return act?.verb.sense === "update" && act.verb.verb !== "publish";
}
const up = (rule: string, text: string, steps: 1 | 2 = 1): Move => ({ rule, text, steps });
const down = (rule: string, text: string): Move => ({ rule, text, steps: -1 });

const RULES: Record<Category, readonly Rule[]> = {
  read: [
    ({ reach }) =>
      reach.secrets
        ? up(
            "returns-secrets",
            "What it returns opens other doors: keys, tokens or passwords that anybody who sees the conversation can use.",
            2,
          )
        : undefined,
    ({ reach }) =>
      reach.freeCode
        ? up(
            "free-query",
            "The caller writes the query, so it is not one kind of answer that can come back but whatever the account behind it may see.",
          )
        : undefined,
    ({ reach }) =>
      reach.freeAddress
        ? up(
            "free-address",
            "The caller chooses the address, which can be an internal one, and what comes back was written by whoever runs it.",
          )
        : undefined,
    ({ reach }) =>
      reach.personal
        ? up(
            "private-content",
            "What it returns can be private, and the agent can carry it into any other tool that it may call.",
          )
        : undefined,
  ],
  write: [
    (facts) =>
      sense(facts) === "send" || facts.decision.acts.some(isSentByName)
        ? up("cannot-be-unsent", "What it sends reaches other people and cannot be called back.")
        : undefined,
    (facts) =>
      publishes(facts.view) && !keepsItsPlace(facts.decision)
        ? up(
            "public",
            "What it makes can be seen by others at once, and taking it down later does not undo that.",
          )
        : undefined,
    ({ reach }) =>
      reach.secrets
        ? up("changes-secrets", "It handles keys, tokens or passwords, which open other doors.")
        : undefined,
    ({ reach }) =>
      reach.access
        ? up(
            "changes-access",
            "It changes who or what may get in, which weighs more than a change of content.",
          )
        : undefined,
    (facts) =>
      says(facts, "overwrites") || facts.decision.acts[0]?.verb.sense === "overwrite"
        ? up(
            "overwrites",
            "It can replace what is there, and nothing in the definition keeps a copy of it.",
          )
        : undefined,
    ({ reach }) =>
      reach.bulk ? up("many-at-once", "One call can change many of them at once.") : undefined,
    ({ view, decision }) =>
      SESSIONS.has(decision.acts[0]?.verb.verb ?? "") && view.parameterRisks.length === 0
        ? down("own-session", "What it changes is the agent's own session with the service.")
        : undefined,
  ],
  execute: [
    ({ reach }) =>
      reach.freeCode
        ? up(
            "free-code",
            "The caller writes what is run, so text that the agent picked up elsewhere can become a program with the rights of the server.",
          )
        : undefined,
    ({ reach }) =>
      reach.media && !reach.freeCode
        ? down(
            "makes-media",
            "What it makes is a file that can be thrown away; what a loop costs is computing time and credits.",
          )
        : undefined,
    (facts) =>
      sense(facts) === "control" && PLAYBACK.test(facts.view.description.slice(0, 200))
        ? down(
            "playback",
            "What it changes is what is being played, and the next call can change it back.",
          )
        : undefined,
  ],
  destructive: [
    ({ reach, undo, view }) =>
      undo !== undefined &&
      !reach.bulk &&
      !view.phrases.some(({ phrase }) => phrase === "irreversible")
        ? down(
            "way-back",
            isQuotable(undo)
              ? `Its sibling ${JSON.stringify(undo)} takes it back.`
              : "A sibling on the same server takes it back.",
          )
        : undefined,
    ({ reach, view, undo }) =>
      reach.interface &&
      undo === undefined &&
      !view.phrases.some(({ phrase }) => phrase === "irreversible")
        ? down("working-state", "What goes is working state of a session and not what people keep.")
        : undefined,
    takesLess,
  ],
  financial: [],
};

/** Less is gone than content that people keep, unless the description says that it is for good. */
function takesLess({ view, decision, reach }: Facts): Move | undefined {
  const [act] = decision.acts;
  const taken = act && act.source !== "values" ? takenBy(act.verb, view) : undefined;
  const text = taken && TAKEN_LESS[taken];
  const grave = reach.bulk || view.phrases.some(({ phrase }) => phrase === "irreversible");
  return text === undefined || grave ? undefined : down(`only-${taken}`, text);
}

/** The author's hints raise a level and never lower one. */
function hintMove({ view, decision }: Facts): Move | undefined {
  const claim = claimOf(view.record.tool.annotations);
  if (
    claim === "destroys" &&
    decision.category !== "destructive" &&
    decision.category !== "financial"
  )
    return up("hint-destroys", "Its author marks it as one that can destroy something.");
  if (claim === "changes" && decision.category === "read")
    return up("hint-changes", "Its author does not vouch for it leaving everything as it was.");
  return undefined;
}

/** The level and what moved it: at most two reasons up, and one down only where nothing speaks for more. */
export function riskOf(facts: Facts): { risk: Risk; moves: Move[] } {
  const { category } = facts.decision;
  const fired = RULES[category].map((rule) => rule(facts)).filter((move) => move !== undefined);
  const hint = hintMove(facts);
  const ups = [...fired.filter(({ steps }) => steps > 0), ...(hint ? [hint] : [])];
  const downs = ups.length > 0 ? [] : fired.filter(({ steps }) => steps < 0).slice(0, 1);
  const steps = Math.max(0, ...ups.map((move) => move.steps)) - downs.length;
  const level = Math.min(
    RISKS.length - 1,
    Math.max(0, RISKS.indexOf(DEFAULT_RISK[category]) + steps),
  );
  return { risk: RISKS[level] ?? DEFAULT_RISK[category], moves: [...ups, ...downs] };
}
