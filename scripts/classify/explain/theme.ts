import type { Category } from "../../../src/schemas/record.ts";
import { THEMES } from "../lexicon/themes.ts";
import type { Reason } from "./reason.ts";

const byWord: ReadonlyMap<string, number> = new Map(
  THEMES.flatMap(({ words }, index) =>
    words.split(" ").map((word) => [word, index] as const),
  ).reverse(),
);

/** What follows from an act on this kind of object; the last word of a name says best what kind it is. */
export function themeReason(category: Category, object: readonly string[]): Reason | undefined {
  for (const word of object.toReversed()) {
    const theme = THEMES[byWord.get(word) ?? -1];
    const text = theme?.says[category];
    if (theme && text !== undefined)
      return { rule: `about-${theme.name.replaceAll(" ", "-")}`, text };
  }
  return undefined;
}

/** A common noun, and not the name of a product. */
export function isCommonNoun(word: string): boolean {
  return byWord.has(word);
}
