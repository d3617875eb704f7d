import type { Rating } from "../schemas/rating.ts";

/** What a rating rests on, for the record table. */
export const BASIS_WORDS: Readonly<Record<Rating["basis"], string>> = {
  name: "the name alone: provisional",
  annotations: "the author's own hints",
  schema: "name and parameters",
  description: "name, description and parameters",
  analysis: "a person's or a model's analysis",
};

/** A confidence between 0 and 1 as a percentage, in whole numbers. */
export function certainty(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
