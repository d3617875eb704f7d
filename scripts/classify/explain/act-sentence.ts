import type { Category } from "../../../src/schemas/record.ts";
import type { Act, Decision } from "../decide/category.ts";
import type { Sense } from "../lexicon/senses.ts";
import type { View } from "../types.ts";
import { type Described, described } from "./described.ts";
import { isQuotable, listed, phrase } from "./english.ts";
import { isMereNoun, leadOf } from "./lead-verb.ts";
import { isMadeOf, LONGEST_SAID, namedObject, numbered } from "./named-object.ts";
import { searches } from "./searches.ts";
import { ALONE, worded } from "./spoken-verb.ts";

const UNNAMED: Record<Sense, string> = {
  read: "what it is asked for",
  compute: "what it is given",
  download: "what it is pointed at",
  generate: "what it is asked for",
  create: "something new",
  update: "what it is pointed at",
  send: "what it is given",
  run: "what it is given",
  control: "what it is pointed at",
  input: "the page or window that is open",
  remove: "what it is pointed at",
  overwrite: "what it is pointed at",
  pay: "what it is told to",
  vague: "what it is pointed at",
};
/** What a list of values does, told by their kind: `"delete" takes something away`. */
const VALUE_EFFECT: Record<Category, string> = {
  read: "only looks",
  write: "changes something",
  execute: "sets something in motion",
  destructive: "takes something away",
  financial: "moves money",
};
const MOST_VALUES = 3;

function multiplexed(view: View, { acts, category }: Decision): string | undefined {
  const multiplex = view.multiplex;
  const top = acts
    .filter((act) => act.source === "values" && act.category === category)
    .map(({ value = "" }) => value);
  const named = top.filter((value) => isQuotable(value)).slice(0, MOST_VALUES);
  if (!multiplex || named.length === 0) return undefined;
  const quoted = listed(named.map((value) => JSON.stringify(value)));
  const chooser =
    multiplex.parameter !== undefined && isQuotable(multiplex.parameter)
      ? `the argument ${JSON.stringify(multiplex.parameter)} chooses`
      : "the caller chooses";
  const one = named.length === 1;
  const effect = one
    ? VALUE_EFFECT[category]
    : VALUE_EFFECT[category].replace(/^(\w+ )?(\w+?)s\b/u, "$1$2");
  return `It does ${multiplex.values.length} different things, and ${chooser} which; ${quoted} ${effect}.`;
}

/** Verbs whose object is new: `creates a project`, but `updates the project`. */
const MAKING = new Set(
  "create add insert new make register upload import save store write put book reserve comment note send post submit issue propose open".split(
    " ",
  ),
);

const RESULTING = new Set(
  "calculate compute estimate predict forecast score measure derive".split(" "),
);

/** For a definition without any verb that is known. */
function unspoken(view: View, { category }: Decision): string {
  if (category !== "read")
    return "Neither its name nor its description says plainly what a call does.";
  const head = view.nameVerbs[0];
  const own = namedObject(view, new Set());
  const closes = head !== undefined && head.start === view.words.at(-1)?.start;
  const object = phrase(closes ? [...own, head.verb] : own, true);
  return object === undefined
    ? "No word of its definition points to a change, and none says plainly what a call returns."
    : `Going by its name it returns ${object}, and no word of its definition points to a change.`;
}

/** The sentence that says what the tool does, in its own verb and object where those can be told. */
export function actSentence(view: View, decision: Decision): string {
  const split = multiplexed(view, decision);
  if (split !== undefined) return split;
  const { verb, said } = leadOf(view, decision);
  if (verb === undefined) return unspoken(view, decision);
  const head = view.nameVerbs[0];
  const { sense } = verb;
  const bringsForth = head !== undefined && (sense === "generate" || MAKING.has(verb.verb));
  const last = view.words.at(-1);
  const isTail = head !== undefined && view.words.length > 1 && head.start === last?.start;
  const spoken = new Set([verb.verb, ...view.nameVerbs.slice(1).map((one) => one.verb)]);
  const named = numbered(namedObject(view, spoken), verb.verb, view);
  const other = described(view, verb, bringsForth);
  const unfit =
    (sense === "run" && isTail) || (said && head !== undefined && isMereNoun(view, head));
  const ofVerb = isMadeOf(named.at(-1) ?? "", verb.verb);
  const plain = ofVerb ? named.slice(0, -1) : named;
  const own = unfit ? undefined : phrase(plain, !bringsForth);
  const object: Described | undefined =
    own === undefined || (ofVerb && other) ? other : { text: own, words: plain };
  if (object?.verb && verb.verb !== "whoami") return `It ${worded(object.verb)} ${object.text}.`;
  if (sense === "input" && !object)
    return "It does in a page or window what a person's hand would do.";
  const alone = ALONE.get(verb.verb);
  if (alone !== undefined && (!object || verb.verb === "whoami")) return alone;
  const joined = view.nameVerbs.slice(1).filter((one) => one.verb !== verb.verb);
  const verbs = [
    worded(verb),
    ...(verb === head || decision.acts[0]?.source === "name" ? joined.map(worded) : []),
  ];
  const or = view.words.some(({ text }) => text === "or");
  if (verb.verb === "search" && verbs.length === 1 && object)
    return `It ${searches(object.words, object.text, view.description.slice(0, LONGEST_SAID))}.`;
  const makes = bringsForth && verbs.length === 1;
  return `It ${listed(verbs, or ? "or" : "and")} ${object?.text ?? unnamed(verb, makes)}.`;
}

function unnamed({ verb, sense }: Act["verb"], bringsForth: boolean): string {
  if (RESULTING.has(verb)) return "a result";
  return sense === "create" && !bringsForth ? UNNAMED.update : UNNAMED[sense];
}
