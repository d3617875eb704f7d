import type { Actions, Rating } from "../../src/schemas/rating.ts";
import { withAnalysis } from "./analysis.ts";
import { categoryOf } from "./decide/acts.ts";
import type { Decision } from "./decide/category.ts";
import { confidenceOf } from "./decide/confidence.ts";
import type { Reach } from "./decide/reach.ts";
import { DEFAULT_RISK, riskOf } from "./decide/risk.ts";
import { basisOf } from "./explain/basis.ts";
import { evidenceOf } from "./explain/evidence.ts";
import { missingOf } from "./explain/missing.ts";
import { reasonsOf } from "./explain/reasons.ts";
import type { Score } from "./model/score.ts";
import { CALIBRATION } from "./model/shipped.ts";
import type { View } from "./types.ts";

/** Phrases of a description that count as evidence where they speak for the category. */
const TELLING: Record<Rating["category"], readonly string[]> = {
  read: ["read-only"],
  write: ["overwrites", "public"],
  execute: ["arbitrary", "costs", "asks first"],
  destructive: ["irreversible", "recoverable", "overwrites", "asks first"],
  financial: ["irreversible", "asks first"],
};

/** A tool with all that was found out about it before its sentences are written. */
export interface Judged {
  view: View;
  score: Score;
  reach: Reach;
  decision: Decision;
  settledByHint: boolean;
  undo: string | undefined;
  /** The words that weighed most, where the model settled the category. */
  weighed: string[];
}

function actionsOf({ view, decision }: Judged): Actions | undefined {
  const { multiplex } = view;
  if (!multiplex) return undefined;
  const own = view.nameVerbs[0];
  const values = multiplex.values.map(({ value, sense, own: isOwn }) => {
    const category =
      isOwn && own
        ? categoryOf(own, view)
        : sense
          ? categoryOf({ verb: value.toLowerCase(), sense }, view)
          : decision.category;
    return { value, category, risk: DEFAULT_RISK[category] };
  });
  return { parameter: multiplex.parameter ?? "", values };
}

/** Writes the rating of one tool. */
export function ratingOf(judged: Judged, partners: Rating["partners"]): Rating {
  const { view, score, reach, decision, settledByHint, undo, weighed } = judged;
  const { category } = decision;
  const { risk, moves } = riskOf({ view, reach, decision, undo });
  const basis = basisOf(view, decision, settledByHint);
  const { reasons, rationale } = reasonsOf({ view, decision, reach, undo, moves, basis, weighed });
  const actions = actionsOf(judged);
  const telling = new Set(TELLING[category]);
  // A network that is only named is no evidence.
  if (!moves.some(({ rule }) => rule === "public")) telling.delete("public");
  const rating: Rating = {
    category,
    risk,
    confidence: confidenceOf(decision, score, CALIBRATION),
    basis,
    rationale,
    reasons,
    evidence: evidenceOf(view, decision, telling, weighed),
    paraphrases: [],
    missing: missingOf(view, decision, undo),
    parameters: view.parameterRisks,
    ...(actions && { actions }),
    ...(undo !== undefined && { undo }),
    partners,
  };
  const { analysis, tool } = view.record;
  return analysis ? withAnalysis(rating, analysis, tool) : rating;
}
