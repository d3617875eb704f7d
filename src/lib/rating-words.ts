import type { Rating } from "../schemas/rating.ts";

const BASIS_WORDS: Readonly<Record<Rating["basis"], string>> = {
  name: "the name alone: provisional",
  annotations: "the author's own hints",
  schema: "name and parameters",
  description: "name and description",
  analysis: "a person's or a model's analysis",
};

/** What a rating rests on, for the record table. */
export function basisWords({ basis }: Pick<Rating, "basis">, schema: boolean): string {
  return basis === "description" && schema
    ? "name, description and parameters"
    : BASIS_WORDS[basis];
}

/** How many arguments there are, and how many of them every call needs. */
export function parameterWords(total: number, required: number): string {
  if (total === 0) return "none";
  const needed = required === 0 ? "none" : required === total ? "all" : String(required);
  return total === 1
    ? `1, ${required === 0 ? "not " : ""}required`
    : `${total}, ${needed} required`;
}

/** A confidence between 0 and 1 as a percentage, in whole numbers. */
export function certainty(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
