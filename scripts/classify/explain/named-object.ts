import { FILLER, PREPOSITIONS } from "../lexicon/nouns.ts";
import { hasScript } from "../text/script-verbs.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { isUncountable, plural, singular } from "./english.ts";
import { unglued } from "./unglued.ts";

/** A word counts as said where its stem is: `participations` by `participation`. */
const LONGEST_STEM = 6;
export const LONGEST_SAID = 2000;

/** Words that begin a clause, which is no object: `check_if_a_gist_is_starred`. */
const CLAUSE = new Set("if whether how when why that what".split(" "));

/** Says how, and names no object: `advanced_search`, `navigate_back`. */
const DESCRIBING = new Set(
  "advanced annotated back batch current custom deep direct down fast forward full global hot latest live local multi next off on only previous quick random raw recent remote semantic similar simple smart staged top trending unstaged up".split(
    " ",
  ),
);

const MEANS = new Set(["using", "via", "through", "with"]);

/** Whether a text has the word only as a means: `Query datasets using APL`. */
function isMeans(word: string, text: string): boolean {
  const uses = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([one]) => one);
  const before = uses.flatMap((one, i) =>
    one === word ? [uses.slice(Math.max(i - 2, 0), i)] : [],
  );
  return before.length > 0 && before.every((words) => words.some((one) => MEANS.has(one)));
}

/** What `query` and `queries` have in common. */
function stem(word: string): string {
  return singular(word)
    .replace(/(?<=.{3})y$/u, "")
    .slice(0, LONGEST_STEM);
}

/** Words of the name that say what it acts on, those that say it twice left out. */
function ownWords({ object, description }: View, verbs: ReadonlySet<string>): string[] {
  const split = unglued(object.own, description);
  const stop = split.findIndex((word) => PREPOSITIONS.has(word));
  const whole = object.own.length === split.length || stop < 0 ? split : split.slice(0, stop);
  const named = whole.slice(0, 1 + whole.findLastIndex((word) => !DESCRIBING.has(word)));
  const own = named.filter(
    (word) => !FILLER.has(word) && !verbs.has(word) && !verbs.has(singular(word)),
  );
  // Of a path: `realms realm` is one of the realms.
  return own.filter((word, index) => {
    const next = own[index + 1];
    return next === undefined || (word !== next && singular(word) !== singular(next));
  });
}

/**
 * The object's words, where a description vouches for them: `flight summary` of
 * `get_flight_summary_light`. Words that are the `verbs` of the sentence are no objects.
 */
export function namedObject(view: View, verbs: ReadonlySet<string>): string[] {
  const { object, description } = view;
  if (object.own.some((word) => CLAUSE.has(word))) return [];
  const own = ownWords(view, verbs);
  if (description === "" || hasScript(description)) return own;
  const said = description.slice(0, LONGEST_SAID).toLowerCase();
  const glued = (word: string) =>
    !said.includes(word) && [...verbs].some((verb) => startsWithVerb(word, verb));
  const vouched = own.filter((word) => said.includes(stem(word)) && !glued(word));
  return vouched.length === 1 && isMeans(vouched[0] ?? "", said) ? [] : vouched;
}

/** Whether a word is the verb with more behind it than an ending: `inviteusertoteam`. */
function startsWithVerb(word: string, verb: string): boolean {
  return verb.length > 3 && word.startsWith(verb) && word.length >= verb.length + SHORTEST_REST;
}
const SHORTEST_REST = 5;

/** Characters and words of a description that say of how many its name speaks. */
const LONGEST_OPENING = 200;
const LONGEST_OBJECT = 60;
/** What is listed by listing what is in it. */
const CONTAINERS = new Set("directory folder dir drive bucket table page channel".split(" "));

/** The words in the plural, where the description speaks of several: `list_branch`, `Lists branches`. */
export function numbered(words: readonly string[], verb: string, view: View): string[] {
  const last = words.at(-1);
  const one = last !== undefined && !isUncountable(last) && singular(last) === last;
  if (!one || CONTAINERS.has(last)) return [...words];
  const many = plural(last);
  const { description, text, firstVerbs } = view;
  const end = firstVerbs[0]?.end ?? 0;
  const after = wordsOf(text, end, end + LONGEST_OBJECT).map((word) => word.text);
  const stop = after.findIndex((word) => PREPOSITIONS.has(word));
  const object = firstVerbs.length === 0 ? [] : stop < 0 ? after : after.slice(0, stop);
  const listed =
    verb === "list" && wordsOf(description, 0, LONGEST_OPENING).some((word) => word.text === many);
  return listed || (object.includes(many) && !object.includes(last))
    ? [...words.slice(0, -1), many]
    : [...words];
}

/** What makes of a verb who or what does it, and the doing: `predictor`, `tokenization`. */
const DOING = /^(?:[a-z]?[eo]rs?|rs?|ions?|ations?|ators?|e?ments?|[ie]s)$/u;
const SHORTEST_ROOT = 4;

/** Whether a word is made of the verb: `alphagenome predictor` is not what is predicted. */
export function isMadeOf(word: string, verb: string): boolean {
  const root = verb.replace(/[ey]$/u, "");
  const made = root.length >= SHORTEST_ROOT && word.startsWith(root);
  const end = word.slice(root.length);
  // `listing` is what is listed.
  return made && (DOING.test(end) || (end === "ing" && root.length > SHORTEST_ROOT));
}
