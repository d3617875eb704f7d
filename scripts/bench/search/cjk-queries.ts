import type { Facts, Query } from "./queries.ts";
import { sample } from "./random.ts";

export const CJK_TITLE =
  "CJK word of 2–4 characters from inside a description → top 30 (rare) or any";
/** A word that more tools than this have is answered by any result. */
export const CJK_WITHIN = 30;
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4,}/gu;
const SHORTEST = 2;
const LONGEST = 4;

/** Pieces from the inside of unspaced runs, as a reader would type them. */
export function cjkQueries(
  records: readonly Facts[],
  count: number,
  random: () => number,
): Query[] {
  const texts = records.flatMap((record) => {
    const text = record.tool.description ?? "";
    return text.search(RUN) < 0 ? [] : [{ record, text }];
  });
  return sample(texts, count, random).flatMap(({ record: { tool, path }, text }) => {
    const [run] = sample(text.match(RUN) ?? [], 1, random);
    if (run === undefined) return [];
    const piece = inside(Array.from(run), random);
    const spread = texts.filter((other) => other.text.includes(piece)).length;
    return [
      {
        text: piece,
        name: tool.name,
        server: path.server,
        right: spread > CJK_WITHIN ? "any" : "listed",
      },
    ];
  });
}

function inside(run: readonly string[], random: () => number): string {
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
  const start = 1 + Math.floor(random() * Math.max(1, run.length - length));
  return run.slice(start, start + length).join("");
}
