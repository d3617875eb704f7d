import type { Score } from "../model/score.ts";
import type { View } from "../types.ts";
import { type Decision, decide, isReadEnough } from "./category.ts";
import { certainChange } from "./certain.ts";
import { claimOf } from "./hints.ts";

export interface Judgement {
  score: Score;
  decision: Decision;
  /** The definition left the category open and the author's hint settled it. */
  settledByHint: boolean;
}

/** Between these the model leaves it open; a tool without a telling verb is open up to SURELY_READ. */
const SURELY_CHANGE = 0.3;
const SURELY_READ = 0.9;

/** Decides a tool's category; a hint counts only where everything else leaves it open. */
export function judge(view: View, score: Score): Judgement {
  const decision = decide(view, score.read);
  const claim = claimOf(view.record.tool.annotations);
  const saysNothing = decision.acts.length === 0;
  const { read } = score;
  const unsure = read > SURELY_CHANGE && !isReadEnough(view, read);
  const open = decision.tier === "open" && (unsure || (saysNothing && read < SURELY_READ));
  const plain = decision.acts.some(({ verb }) => certainChange(verb));
  if (!open || plain || claim === undefined) return { score, decision, settledByHint: false };
  if (claim === "changes nothing") {
    return {
      score,
      decision: {
        ...decision,
        category: "read",
        acts: decision.acts.filter(({ category }) => category === "read"),
      },
      settledByHint: true,
    };
  }
  if (claim === "destroys")
    return {
      score,
      decision: { ...decision, category: "destructive", acts: [] },
      settledByHint: true,
    };
  if (decision.category !== "read") return { score, decision, settledByHint: saysNothing };
  return { score, decision: { ...decision, category: "write", acts: [] }, settledByHint: true };
}
