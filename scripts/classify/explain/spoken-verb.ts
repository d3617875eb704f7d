import type { Act } from "../decide/category.ts";
import type { Sense } from "../lexicon/senses.ts";
import { thirdPerson } from "./english.ts";

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
  ["reflect", "reflects on"],
  ["reason", "reasons about"],
  ["help", "helps with"],
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

/** The verb as it stands in a sentence. */
export function worded(verb: Act["verb"]): string {
  const reworded = REWORDED.get(verb.verb);
  if (reworded !== undefined) return reworded;
  return ENGLISH_VERB.test(verb.verb) && !UNSPOKEN.has(verb.verb) && verb.sense !== "vague"
    ? thirdPerson(verb.verb)
    : GENERIC[verb.sense];
}

/** Verbs that make a sentence without an object. */
export const ALONE: ReadonlyMap<string, string> = new Map([
  ["whoami", "It reports who it is logged in as."],
  ["login", "It logs in."],
  ["logout", "It logs out."],
  ["authenticate", "It signs in."],
  ["sleep", "It waits."],
  ["wait", "It waits."],
  ["ping", "It asks whether the other side answers."],
]);

/** Verbs whose words in a sentence go on with a preposition, which what is said behind a verb does not fit. */
const WITH_PREPOSITION = / (?:on|to|about|from|for|of|into|at|with)$/u;

/** Whether the verb goes on with a preposition in a sentence. */
export function takesPreposition(verb: Act["verb"]): boolean {
  return WITH_PREPOSITION.test(worded(verb));
}
