import { ownDescription } from "../../src/lib/own-description.ts";
import type { ToolRecord } from "../../src/schemas/record.ts";
import { changes } from "./decide/certain.ts";
import { AMBIGUOUS, CERTAIN_READS } from "./lexicon/ambiguous.ts";
import { lookupVerb } from "./lexicon/lookup.ts";
import { SENSES } from "./lexicon/senses.ts";
import { multiplexOf } from "./rules/actions.ts";
import { parameterRisksOf } from "./rules/parameter-risks.ts";
import { phrasesOf } from "./rules/phrases.ts";
import { type Context, inContext } from "./text/contextual.ts";
import { headVerbs, type VerbAt } from "./text/head-verbs.ts";
import { nameVerbs } from "./text/name-verbs.ts";
import { objectOf } from "./text/object.ts";
import { parametersOf } from "./text/parameters.ts";
import { sentencesOf } from "./text/sentences.ts";
import { type Word, wordsOf, wordsOfName } from "./text/words.ts";
import type { View } from "./types.ts";

/** Characters of a description that say what its arguments are for. */
const LONGEST_OPENING = 400;

/** Verbs at the head of a name under which an argument such as `operation` is what they look at. */
const LOOKS = new Set([
  "check",
  "get",
  "list",
  "search",
  "find",
  "verify",
  "validate",
  "estimate",
  "simulate",
  "explain",
  "compare",
  "describe",
  "test",
]);

/** The words after the last dot of `Toolkit.DoThis`, where there are any. */
function ownWords(words: Word[], name: string): Word[] {
  const dot = name.lastIndexOf(".");
  const own = words.filter(({ start }) => start > dot);
  return own.length > 0 ? own : words;
}

/** `Use this tool to …`, `Call this first`: says when, not what. */
const USAGE =
  /^[\s#*>`-]*(?:use|call|invoke|always|important|note|when|prefer|start here|next|required first)\b/iu;

/** Characters of a description in which its first sentence says what a verb of the name means. */
const LONGEST_SAID = 200;
const LONGEST_NAME = 60;
const TAKES_PATH =
  /^(?:(?:out(?:put)?|dest(?:ination)?|save|local|target|download)_?(?:to|as|path|dir(?:ectory)?|folder|file(?:_?(?:path|name))?)?|outfile)$/iu;

const GLUED =
  /^(get|list|create|delete|update|add|remove|set|search|find|send|start|stop|cancel|fetch|put|post|patch|assign|move)(\p{Ll}{3,})$/u;

/** Verbs that no other word starts with, but their own forms. */
const GLUED_SURELY = new Set(["create", "delete", "update"]);
const OWN_FORM = /^(?:d|s|r|rs|ing)(?:$|[^aeiouy])/u;
const SHORTEST_GLUED = 4;

/**
 * Splits `deleteprojectproperty` after its verb, where the description confirms that it is one or no
 * other word starts so.
 */
function unglued(words: Word[], described: VerbAt | undefined): Word[] {
  const [only] = words;
  const match = only && words.length === 1 ? GLUED.exec(only.text) : null;
  const [, verb = "", rest = ""] = match ?? [];
  if (!only || verb === "" || lookupVerb(only.text)) return words;
  const surely = GLUED_SURELY.has(verb) && rest.length >= SHORTEST_GLUED && !OWN_FORM.test(rest);
  if (!surely && lookupVerb(verb)?.sense !== described?.sense) return words;
  const middle = only.start + verb.length;
  return [
    { text: verb, start: only.start, end: middle },
    { text: rest, start: middle, end: only.end },
  ];
}

function serverWords({ name, id }: ToolRecord["server"]): ReadonlySet<string> {
  return new Set(wordsOfName((name ?? id).slice(0, LONGEST_OPENING)).map(({ text }) => text));
}

/** `post_user_name` posts where the description does, and updates where that says `Update a name`. */
function asSaid(verb: VerbAt, described: VerbAt | undefined): VerbAt {
  if (verb.verb !== "post" || !described || !changes(described)) return verb;
  return { ...verb, verb: described.verb, sense: described.sense };
}

/** The description's verb in the sense that the name's same verb was found to have. */
function agreeing(verb: VerbAt, named: VerbAt[]): VerbAt {
  const same = named.find((other) => other.settled && other.verb === verb.verb);
  return same ? { ...verb, sense: same.sense, settled: true } : verb;
}

/** Characters and words after a verb in which its object begins. */
const LONGEST_OBJECT = 60;
const OBJECT_WORDS = 4;

/** Verbs whose object settles that they change something. */
const SETTLED_BY_OBJECT = new Set(["apply", "terminate", "kill", "download"]);

/** The description's leading verb in the light of the words after it. */
function saidInContext(verb: VerbAt, text: string, context: Omit<Context, "object">): VerbAt {
  if (verb.foreign) return verb;
  const after = wordsOf(text, verb.end, verb.end + LONGEST_OBJECT).slice(0, OBJECT_WORDS);
  const seen = inContext(verb, { ...context, object: after.map((word) => word.text) });
  const renews = verb.verb === "generate" && seen.sense === "update";
  const settles = SENSES[seen.sense] === "read" || SETTLED_BY_OBJECT.has(verb.verb) || renews;
  return seen.settled && settles ? seen : verb;
}

const REQUESTING = new Set(["make", "send", "perform", "do", "issue", "call"]);
const REQUESTS = new Set(["request", "requests", "api", "http", "endpoint"]);

/** A request of any method: the method decides what it does. */
function isPlainRequest(verb: VerbAt | undefined, object: readonly string[]): boolean {
  return REQUESTING.has(verb?.verb ?? "") && REQUESTS.has(object.at(-1) ?? "");
}

function settles(verb: VerbAt | undefined): boolean {
  return verb !== undefined && verb.sense !== "vague" && !AMBIGUOUS.has(verb.verb);
}

/** Reads one tool; `prefixes` are the first words its server puts before every name. */
export function viewOf(record: ToolRecord, prefixes: ReadonlySet<string>): View {
  const { tool } = record;
  let words = ownWords(wordsOfName(tool.name), tool.name);
  const [first, second] = words;
  const isPrefix = first && second && prefixes.has(first.text) && !CERTAIN_READS.has(first.text);
  const known = serverWords(record.server);
  if (isPrefix && (!lookupVerb(first.text) || lookupVerb(second.text) || known.has(first.text)))
    words = words.slice(1);
  const description = ownDescription(tool) ?? "";
  const textField = description === "" && tool.title !== undefined ? "title" : "description";
  const text = textField === "title" ? (tool.title ?? "") : description;
  const said = sentencesOf(text)
    .filter(({ section }) => section === "body")
    .map(({ start, end }) => ({
      verbs: headVerbs(text, start, end),
      usage: USAGE.test(text.slice(start, end)),
    }))
    .filter(({ verbs }) => verbs.length > 0);
  const main = said.find(({ usage }) => !usage) ?? said[0];
  const firstVerbs = main?.verbs ?? [];
  const parameters = parametersOf(tool.inputSchema);
  words = unglued(words, firstVerbs[0]);
  const named = nameVerbs(words);
  const object = objectOf(words, named[0], known);
  const takesPath = parameters.some(
    ({ path, name }) => path.length <= 2 && TAKES_PATH.test(name.slice(0, LONGEST_NAME)),
  );
  const context = { object: object.own, said: description.slice(0, LONGEST_SAID), takesPath };
  const verbs = named.map((verb, index) =>
    inContext(index === 0 ? asSaid(verb, firstVerbs[0]) : verb, context),
  );
  const looks = LOOKS.has(verbs[0]?.verb ?? "");
  const settled = settles(verbs[0]) && !isPlainRequest(verbs[0], object.own);
  const listing = settled && verbs[0]?.sense === "create" ? "" : description;
  const multiplex = looks ? undefined : multiplexOf(parameters, listing, settled);
  return {
    record,
    words,
    nameVerbs: verbs,
    object,
    description,
    text,
    textField,
    firstVerbs: firstVerbs.map((verb, index) => {
      const agreed = agreeing(verb, verbs);
      return index > 0 || agreed.settled ? agreed : saidInContext(agreed, text, context);
    }),
    laterVerbs: said.filter((other) => other !== main).flatMap(({ verbs }) => verbs),
    parameters,
    phrases: phrasesOf(description),
    multiplex,
    parameterRisks: parameterRisksOf(
      parameters,
      {
        sense: (verbs[0] ?? firstVerbs[0])?.sense,
        described: firstVerbs[0]?.sense,
        object: object.own,
        text: `${tool.name} ${description.slice(0, LONGEST_OPENING)}`,
      },
      multiplex?.parameter,
    ),
  };
}
