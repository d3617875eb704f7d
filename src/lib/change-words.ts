import { count } from "../policy/words.ts";
import type { EventKind, HistoryEvent, Update } from "../schemas/history.ts";

/** What happened, as the head of a row. */
export const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  added: "Added",
  definition: "Definition changed",
  rating: "Rating moved",
  removed: "Removed",
  refused: "Refused",
  renamed: "Renamed",
  moved: "Moved to another server id",
};

const COUNTED: Readonly<Record<EventKind, [one: string, more: string]>> = {
  added: ["tool added", "tools added"],
  definition: ["definition changed", "definitions changed"],
  rating: ["rating moved alone", "ratings moved alone"],
  removed: ["tool removed", "tools removed"],
  refused: ["tool refused", "tools refused"],
  renamed: ["tool renamed", "tools renamed"],
  moved: ["tool moved to another server id", "tools moved to other server ids"],
};

const CAUSE_WORDS: Readonly<Record<NonNullable<HistoryEvent["causes"]>[number], string>> = {
  definition: "the definition changed",
  hints: "the author's title or hints changed",
  analysis: "a person's or a model's analysis came, changed or went",
  rules: "the tool is as it was, but the rules or the other tools of its server are not",
};

/** `3 tools added, 1 definition changed`; our own words and numbers. */
export function updateWords({ counts }: Update): string {
  return counts.map(({ kind, count: number }) => count(number, ...COUNTED[kind])).join(", ");
}

type RatedAs = Pick<HistoryEvent, "category" | "risk">;

export function ratedAs({ category, risk }: RatedAs): string {
  return `${risk} risk, ${category}`;
}

/** What an event means for the rating of the tool, in one sentence. */
export function ratingWords(event: HistoryEvent): string {
  const now = ratedAs(event);
  const { before, causes = [], kind } = event;
  if (before) {
    // The head of the row says already that the definition changed.
    const told = causes.length === 1 && causes[0] === kind ? [] : causes;
    const why = told.map((cause) => CAUSE_WORDS[cause]).join(", and ");
    return `From ${ratedAs(before)} to ${now}${why && `: ${why}`}.`;
  }
  switch (kind) {
    case "definition":
      return `The rating stayed: ${now}.`;
    case "removed":
      return `No longer in the catalogue. Last rating: ${now}.`;
    case "refused":
      return `The catalogue has a record of it that cannot be shown. Last rating: ${now}.`;
    default:
      return `Rated ${now}.`;
  }
}

/** `2026-01-31`, or what stands for a day that nobody told. */
export function dayWords({ date, update }: Pick<HistoryEvent, "date" | "update">): string {
  return date ?? `Undated, update ${update}`;
}
