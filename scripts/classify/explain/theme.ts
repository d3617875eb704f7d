import type { Category } from "../../../src/schemas/record.ts";
import { OTHER_NOUNS, THEMES } from "../lexicon/themes.ts";
import { singular } from "./english.ts";
import type { Reason } from "./reason.ts";

function indexed(wordsOf: (theme: (typeof THEMES)[number]) => string[]): Map<string, number> {
  return new Map(
    THEMES.flatMap((theme, index) =>
      wordsOf(theme).map((word) => [word, index] as const),
    ).reverse(),
  );
}

const byWord = indexed(({ words }) => words.split(" "));
const byChange = indexed(({ changed }) => changed?.split(" ") ?? []);
const byPair = indexed(({ pairs }) => pairs?.split(",") ?? []);
const commonNouns = new Set([...byWord.keys(), ...byChange.keys(), ...OTHER_NOUNS.split(" ")]);

/** Last words of a lookup's object that say how much of it comes back, or in which form. */
const GENERIC = new Set(
  "info information detail details data list summary overview history all batch bulk raw latest recent".split(
    " ",
  ),
);
const PUBLIC = "public data";

/**
 * What follows from an act on this kind of object, which its last word tells. Nothing is called public
 * that is `guarded`.
 */
export function themeReason(
  category: Category,
  object: readonly string[],
  guarded: boolean,
): Reason | undefined {
  const generic = category === "read" ? GENERIC : new Set<string>();
  const words = object.slice(0, 1 + object.findLastIndex((word) => !generic.has(word)));
  const head = words.at(-1) ?? "";
  const pair = `${words.at(-2) ?? ""} ${singular(head)}`;
  const found =
    byPair.get(pair) ?? byWord.get(head) ?? (category === "read" ? undefined : byChange.get(head));
  const theme = THEMES[found ?? -1];
  const text = theme?.says[category];
  if (!theme || text === undefined || (guarded && theme.name === PUBLIC)) return undefined;
  return { rule: `about-${theme.name.replaceAll(" ", "-")}`, text };
}

/** A common noun, and not the name of a product. */
export function isCommonNoun(word: string): boolean {
  return commonNouns.has(word);
}
