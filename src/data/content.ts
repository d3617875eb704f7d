import { readRiskWording, readSite, readWordings } from "../lib/content.ts";
import { handWritten } from "../lib/hand-written.ts";
import { kindWording } from "../lib/kind-wording.ts";
import { attackSchema } from "../schemas/attack.ts";
import { guideSchema } from "../schemas/guide.ts";
import type { Rating } from "../schemas/rating.ts";
import type { Category } from "../schemas/record.ts";
import type { Wording } from "../schemas/wording.ts";
import { OWN, ROOT } from "./root.ts";

export const SITE = readSite(ROOT, OWN);
export const RISK_WORDING = readRiskWording(ROOT, OWN);
const WORDINGS = readWordings(ROOT, OWN);

/** The words of a category. */
export function wordingOf(category: Category): Wording {
  const wording = WORDINGS.get(category);
  if (!wording) throw new Error(`content/wording/${category}.yaml is missing`);
  return wording;
}

/** The words for a tool of this rating. */
export function wordingFor(rating: Pick<Rating, "category" | "reasons">): Wording {
  return kindWording(wordingOf(rating.category), rating);
}

const PLACE = { root: ROOT, own: OWN, pattern: "*.mdx" };

/** All attack patterns by title. */
export const ATTACKS = handWritten({ ...PLACE, folder: "attacks" }, attackSchema).sort((a, b) =>
  a.data.title < b.data.title ? -1 : 1,
);

/** All guides in reading order. */
export const GUIDES = handWritten({ ...PLACE, folder: "guides" }, guideSchema).sort(
  (a, b) => a.data.order - b.data.order,
);

const MOST_ATTACKS = 6;

/** The attack patterns that a tool of this category is exposed to, nearest first. */
export function attacksOn(category: Category): typeof ATTACKS {
  const rank = (attack: (typeof ATTACKS)[number]) =>
    attack.data.priority[category] ?? Number.POSITIVE_INFINITY;
  return ATTACKS.filter((attack) => rank(attack) < Number.POSITIVE_INFINITY)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_ATTACKS);
}
