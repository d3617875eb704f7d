import type { Act } from "../decide/category.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { View } from "../types.ts";
import { phrase } from "./english.ts";
import { saidObject } from "./said-object.ts";
import { takesPreposition } from "./spoken-verb.ts";

/** Verbs of a name that take the object of any verb of their kind. */
const GENERAL = new Set(
  "get fetch read retrieve list show view find lookup search create add make new generate set update modify edit change delete remove del rm put post patch write save store upload send run execute start stop".split(
    " ",
  ),
);

export interface Described {
  text: string;
  words: string[];
  /** The verb that it belongs to, where that of the name does not take every object. */
  verb?: Act["verb"];
}

/** The object in the description's words, where its leading verb does the same kind of thing. */
export function described(
  view: View,
  verb: Act["verb"],
  bringsForth: boolean,
): Described | undefined {
  const [first] = view.firstVerbs;
  if (!first || SENSES[first.sense] !== SENSES[verb.sense]) return undefined;
  const own = first.verb === verb.verb || GENERAL.has(verb.verb) || first.sense === "vague";
  const used = own ? verb : first;
  const takesAny = used.verb === "search" || used.sense === "vague";
  if (!takesAny && takesPreposition(used)) return undefined;
  const words = saidObject(view, used.verb);
  const text = phrase(words, !bringsForth);
  if (text === undefined) return undefined;
  return { text, words, ...(!own && { verb: used }) };
}
