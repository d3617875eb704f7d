import type { Category } from "../../../src/schemas/record.ts";
import type { Act, Decision } from "../decide/category.ts";
import type { Sense } from "../lexicon/senses.ts";
import { hasScript } from "../text/script-verbs.ts";
import type { View } from "../types.ts";
import { isQuotable, listed, phrase, singular, thirdPerson } from "./english.ts";
import { searches } from "./searches.ts";

/** Verbs in sentences, where the tool's own verb is not an English one or is a word of our scale. */
const GENERIC: Record<Sense, string> = {
  read: "looks up",
  compute: "works out",
  download: "fetches",
  generate: "generates",
  create: "creates",
  update: "changes",
  send: "sends",
  run: "runs",
  control: "starts or stops",
  input: "operates",
  remove: "deletes",
  overwrite: "replaces",
  pay: "pays or moves",
  vague: "works on",
};
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
/** Verbs that need another word in a sentence than in a name, or that our scale uses. */
const REWORDED: ReadonlyMap<string, string> = new Map([
  ["read", "fetches"],
  ["write", "stores"],
  ["execute", "runs"],
  ["exec", "runs"],
  ["whoami", "reports"],
  ["ls", "lists"],
  ["cat", "shows"],
  ["gen", "generates"],
  ["stat", "reports on"],
  ["grep", "searches"],
  ["tail", "shows the end of"],
  ["get", "fetches"],
  ["hget", "fetches"],
  ["mget", "fetches"],
  ["del", "deletes"],
  ["rm", "deletes"],
  ["login", "logs in"],
  ["logout", "logs out"],
  ["set", "sets"],
  ["put", "stores"],
  ["new", "creates"],
  ["make", "makes"],
  ["post", "posts"],
  ["do", "does"],
  ["go", "goes to"],
  ["init", "sets up"],
  ["setup", "sets up"],
  ["cleanup", "cleans up"],
  ["rollback", "rolls back"],
  ["shutdown", "shuts down"],
  ["kickoff", "starts"],
  ["ask", "answers questions about"],
  ["react", "reacts to"],
  ["comment", "comments on"],
  ["reply", "replies to"],
  ["respond", "responds to"],
  ["subscribe", "subscribes to"],
  ["unsubscribe", "unsubscribes from"],
  ["connect", "connects to"],
  ["vote", "votes on"],
  ["wait", "waits for"],
  ["lookup", "looks up"],
  ["return", "returns"],
  ["listen", "listens to"],
  ["navigate", "goes to"],
  ["interact", "interacts with"],
  ["click", "clicks"],
  ["type", "types into"],
  ["scroll", "scrolls"],
  ["browse", "browses"],
  ["look", "looks at"],
  ["search", "searches for"],
  ["query", "queries"],
  ["join", "joins"],
  ["think", "notes down"],
  ["screenshot", "takes a picture of"],
  ["chat", "passes on"],
  ["talk", "passes on"],
  ["report", "reports"],
]);
const ENGLISH_VERB = /^[a-z]{2,14}$/u;
/** Commands that no sentence can inflect. */
const UNSPOKEN = new Set(
  "hdel lpop rpop srem zrem xdel hget mget rmdir del mkdir goto dm tts kickoff cherry-pick".split(
    " ",
  ),
);

function worded(verb: Act["verb"]): string {
  const reworded = REWORDED.get(verb.verb);
  if (reworded !== undefined) return reworded;
  return ENGLISH_VERB.test(verb.verb) && !UNSPOKEN.has(verb.verb) && verb.sense !== "vague"
    ? thirdPerson(verb.verb)
    : GENERIC[verb.sense];
}

/** What a list of values does, told by their kind: `"delete" takes something away`. */
const VALUE_EFFECT: Record<Category, string> = {
  read: "only looks",
  write: "changes something",
  execute: "sets something in motion",
  destructive: "takes something away",
  financial: "moves money",
};
/** A word counts as said where its stem is: `participations` by `participation`. */
const LONGEST_STEM = 6;
const LONGEST_SAID = 2000;
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

/** Words that begin a clause, which is no object: `check_if_a_gist_is_starred`. */
const CLAUSE = new Set("if whether how when why that what".split(" "));

/** Says how, and names no object: `advanced_search`, `navigate_back`. */
const DESCRIBING = new Set(
  "advanced annotated back batch current custom deep direct down fast forward full global hot latest live local multi next off on previous quick random raw recent remote semantic similar simple smart staged top trending unstaged up".split(
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

/** The object's words, where a description vouches for them: `flight summary` of `get_flight_summary_light`. */
function sayable({ object, description }: View): string[] {
  if (object.own.some((word) => CLAUSE.has(word))) return [];
  const named = object.own.slice(0, 1 + object.own.findLastIndex((word) => !DESCRIBING.has(word)));
  if (description === "" || hasScript(description)) return named;
  const said = description.slice(0, LONGEST_SAID).toLowerCase();
  const once = named.filter((word, index) => word !== named[index - 1]);
  // Of a path: `realms realm` is one of the realms.
  const own = once.filter((word, index) => singular(word) !== once[index + 1]);
  const vouched = own.filter((word) => said.includes(stem(word)));
  return vouched.length === 1 && isMeans(vouched[0] ?? "", said) ? [] : vouched;
}

/** What `query` and `queries` have in common. */
function stem(word: string): string {
  return singular(word)
    .replace(/(?<=.{3})y$/u, "")
    .slice(0, LONGEST_STEM);
}

/** For a definition without any verb that is known. */
function unspoken(view: View, { category }: Decision): string {
  if (category !== "read")
    return "Neither its name nor its description says plainly what a call does.";
  const object = phrase(sayable(view), true);
  return object === undefined
    ? "No word of its definition points to a change, and none says plainly what a call returns."
    : `Going by its name it returns ${object}, and no word of its definition points to a change.`;
}

/** The sentence that says what the tool does, in its own verb and object where those can be told. */
export function actSentence(view: View, decision: Decision): string {
  const split = multiplexed(view, decision);
  if (split !== undefined) return split;
  const act = decision.acts[0];
  const head = view.nameVerbs[0];
  const sense = act?.verb.sense ?? head?.sense ?? view.firstVerbs[0]?.sense;
  if (sense === undefined) return unspoken(view, decision);
  const verb = act?.verb ?? head ?? view.firstVerbs[0];
  const bringsForth = head !== undefined && (sense === "generate" || MAKING.has(verb?.verb ?? ""));
  const last = view.words.at(-1);
  const isTail = head !== undefined && view.words.length > 1 && head.start === last?.start;
  const named = sayable(view).filter((word) => word !== verb?.verb);
  const object = sense === "run" && isTail ? undefined : phrase(named, !bringsForth);
  const unnamed = RESULTING.has(verb?.verb ?? "")
    ? "a result"
    : sense === "create" && !bringsForth
      ? UNNAMED.update
      : UNNAMED[sense];
  if (sense === "input" && !object)
    return "It does in a page or window what a person's hand would do.";
  if (verb?.verb === "whoami") return "It reports who it is logged in as.";
  const joined = view.nameVerbs.slice(1).filter((other) => other.verb !== verb?.verb);
  const verbs = [
    verb ? worded(verb) : GENERIC[sense],
    ...(verb === head || act?.source === "name" ? joined.map(worded) : []),
  ];
  const or = view.words.some(({ text }) => text === "or");
  if (verb?.verb === "search" && verbs.length === 1 && object !== undefined)
    return `It ${searches(named, object, view.description.slice(0, LONGEST_SAID))}.`;
  return `It ${listed(verbs, or ? "or" : "and")} ${object ?? unnamed}.`;
}
