import type { Limit } from "./schema.ts";
import { listing, plain, type Sentence, sentence } from "./sentence.ts";
import { article, thousands } from "./words.ts";
import { callsText, type WorstCase } from "./worst-case.ts";

/** `30 per minute`: the one form in which a cap of a policy is spoken of. */
function capText({ max, window }: Limit): string {
  return `${max} per ${window}`;
}

/** `5 per hour and 20 per day for each grant`. */
export function capsText(limits: readonly Limit[]): string {
  const caps = plain(
    listing(
      limits.map((limit) => [capText(limit)]),
      "and",
    ),
  );
  return `${caps} for each ${scopeOf(limits)}`;
}

function scopeOf(limits: readonly Limit[]): string {
  return limits[0]?.scope ?? "grant";
}

/** What a cap amounts to, and that a budget is per grant. Empty where nothing is capped. */
export function worstCaseWords(rows: readonly WorstCase[]): Sentence[] {
  const minute = rows.find(({ window }) => window === "minute")?.across;
  if (minute === null || minute === undefined) return [];
  const totals = rows.map(({ window, calls }) => [
    `${callsText(calls)} in ${article(window)} ${window}`,
  ]);
  return [
    sentence("At worst that is ", ...listing(totals, "and")),
    sentence(
      `Windows that start on the clock let up to ${thousands(minute)} calls through within 60 seconds around the turn of a window`,
    ),
    sentence(
      "One grant is one token of one agent or client, and each grant has a budget of its own",
    ),
  ];
}
