import type { Category } from "../../../src/schemas/record.ts";
import type { Score } from "../model/score.ts";
import type { Decision } from "./category.ts";

/** Rows of kind, least raw probability, share that was right; by kind, then by falling probability. */
export type Calibration = readonly (readonly [kind: string, atLeast: number, right: number])[];

/** Without a row: a rating of a kind that was never measured. */
const UNMEASURED = 0.5;

export type Class = "read" | "change" | "destructive";

/** What the labels of other people distinguish: they have no word for our other categories. */
export function classOf(category: Category): Class {
  return category === "read" || category === "destructive" ? category : "change";
}

/** The kind of a rating, and the model's own probability for it. */
export function rawConfidence(
  { category, tier }: Pick<Decision, "category" | "tier">,
  score: Score,
): { kind: string; raw: number } {
  const own = classOf(category);
  const raw =
    own === "read"
      ? score.read
      : own === "destructive"
        ? score.destructive
        : 1 - score.read - score.destructive;
  return { kind: `${own} ${tier}`, raw };
}

/** What readers rely on without looking further, and what must have been measured for it. */
const RELIED_ON = 0.9;
const MEASURED = 0.98;

/**
 * How often ratings like this one were right on authors that nothing was learned from. Understated
 * where it would come near to what readers rely on without having earned it.
 */
export function confidenceOf(decision: Decision, score: Score, calibration: Calibration): number {
  const { kind, raw } = rawConfidence(decision, score);
  const right =
    calibration.find(([row, atLeast]) => row === kind && raw >= atLeast)?.[2] ?? UNMEASURED;
  return right < MEASURED ? Math.min(right, RELIED_ON - 0.01) : right;
}
