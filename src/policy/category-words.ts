import type { Rating } from "../schemas/rating.ts";
import type { Category, Risk } from "../schemas/record.ts";
import { writeKind } from "./write-kind.ts";

/** What a category says, as the end of "a Write tool: one that ...". */
const CATEGORY_MEANING: Readonly<Record<Category, string>> = {
  read: "fetches information and is expected to leave it as it was",
  write: "creates or changes data in a way that can as a rule be put right",
  execute: "starts something whose outcome depends on the arguments",
  destructive: "removes, ends or overwrites something that does not come back by itself",
  financial: "moves money or commits somebody to paying",
};

/** The same of a tool that sends or publishes. */
const SENDING = "puts something before other people that cannot be called back from them";

export function ratingMeaning(rating: Pick<Rating, "category" | "reasons">): string {
  return writeKind(rating) === "send" ? SENDING : CATEGORY_MEANING[rating.category];
}

/** The level a category has unless something in the definition speaks for another. */
export const DEFAULT_RISK: Readonly<Record<Category, Risk>> = {
  read: "low",
  write: "medium",
  execute: "high",
  destructive: "critical",
  financial: "critical",
};
