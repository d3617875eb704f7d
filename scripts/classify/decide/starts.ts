import { CERTAIN_READS } from "../lexicon/ambiguous.ts";
import { MEDIA, WORK } from "../lexicon/nouns.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { LONGEST_CLAIM } from "./certain.ts";

/** Characters after a verb in which its object begins. */
const LONGEST_OBJECT = 40;
const SETS_OFF = new Set([
  "run",
  "perform",
  "trigger",
  "start",
  "launch",
  "begin",
  "initiate",
  "kickoff",
]);

/** Work of the mind, which starts nothing: `performs reasoning tasks`. */
const THOUGHT = new Set(["reasoning", "thinking", "analysis", "search", "lookup", "research"]);
/** Pictures, films and sound in languages without word spaces. */
const SCRIPT_MEDIA =
  /视频|視頻|图像|圖像|图片|圖片|音频|语音|音乐|動画|画像|音声|이미지|영상|음성/u;

/** Sets off work or a generator by our definition, whatever comes back: `run_scan`, `generate_image`. */
export function startsWork({ nameVerbs: [head], firstVerbs, object, text }: View): boolean {
  const [first] = firstVerbs;
  const generates = firstVerbs.some(({ sense }) => sense === "generate");
  if (generates && SCRIPT_MEDIA.test(text.slice(0, LONGEST_CLAIM))) return true;
  if (first && SETS_OFF.has(first.verb)) {
    const next = wordsOf(text, first.end, first.end + LONGEST_OBJECT).slice(0, 3);
    const thought = next.some((word) => THOUGHT.has(word.text));
    if (!thought && next.some((word) => WORK.has(word.text))) return true;
  }
  if (!head) return false;
  if (head.sense === "generate") return object.all.some((word) => MEDIA.has(word));
  return SETS_OFF.has(head.verb) && WORK.has(object.own.at(-1) ?? "");
}

/** Chooses in a form what a person would: `Select an option from a dropdown`. */
const CHOOSES_CONTROL =
  /^\W{0,5}selects? (?:an? |the |one or more )?(?:\w+ ){0,2}(?:elements?|options?)\b[^.\n]{0,60}\b(?:pages?|dropdown|select|selector|menu|form)\b/iu;

/** A choice on a page, which is made there as a person makes it, whatever `select` means elsewhere. */
export function choosesControl({
  nameVerbs: [head],
  firstVerbs: [first],
  text,
}: View): VerbAt | undefined {
  const verb = head ?? first;
  const chooses = verb?.verb === "select" && CHOOSES_CONTROL.test(text.slice(0, LONGEST_SAID));
  return chooses ? { ...verb, sense: "input", settled: true } : undefined;
}

const RUNNERS = new Set(["run", "execute", "exec", "eval"]);
/** What a caller writes and somebody runs. */
const PROGRAMS = new Set(
  "sql graphql cypher code script command shell bash python javascript powershell".split(" "),
);
const EVALUATES = new Set(["evaluate", "eval", "query", "interpret"]);
/** Verbs over a query or program that do not run it. */
const STUDIES = new Set(
  "validate format explain analyze analyse parse lint convert translate generate optimize check estimate describe suggest get list search save create update delete".split(
    " ",
  ),
);

/** A name that ends so is a place where what is typed is run. */
const PROMPTS = new Set(["terminal", "shell", "console"]);
const REPL = "repl";
/** What an argument's own description says of text that is run: `The code to execute`. */
const SAID_TO_RUN =
  /\b(?:to (?:be )?(?:run|executed?|evaluated?)|(?:is|are|gets|will be) (?:run|executed|evaluated)|for execution)\b/iu;
/** Characters of a description in which it says that. */
const LONGEST_SAID = 200;
/** Acts that put a program away for later and do not run it. */
const PUTS_AWAY = new Set(["create", "update", "remove", "overwrite", "download"]);

const programsOf = ({ parameterRisks }: View) =>
  parameterRisks.filter(
    ({ kind, path }) =>
      path.length === 1 && (kind === "code" || kind === "command" || kind === "sql"),
  );

/** It looks, or works on a program without running it. */
function studies({ nameVerbs: [head], firstVerbs: [first] }: View): boolean {
  const { verb = "", sense } = head ?? first ?? {};
  return (
    STUDIES.has(verb) || CERTAIN_READS.has(verb) || (sense === "compute" && !EVALUATES.has(verb))
  );
}

/**
 * The caller's text is run whatever the verb: it is typed at a prompt, or its argument is said to take
 * what is run. A definition that writes it down for later is not meant: `create_schedule(command)`.
 */
export function runsGiven(view: View): boolean {
  const {
    words,
    nameVerbs: [head],
    firstVerbs: [first],
    parameters,
    description,
  } = view;
  if (studies(view)) return false;
  const programs = programsOf(view);
  const last = words.at(-1)?.text ?? "";
  if (last === REPL && (!head || head.sense === "run")) return true;
  if (PROMPTS.has(last) && programs.length > 0) return true;
  if (PUTS_AWAY.has((head ?? first)?.sense ?? "")) return false;
  return programs.some(({ path }) => {
    const said = parameters.find((other) => other.path === path)?.description ?? "";
    return (
      SAID_TO_RUN.test(said.slice(0, LONGEST_SAID)) ||
      SENT_TO_RUN.test(description.slice(0, LONGEST_SAID))
    );
  });
}
/** `Send C# code to the editor for execution.` */
const SENT_TO_RUN = /\b(?:code|commands?|scripts?) (?:\w+ ){0,4}for execution\b/iu;
const RAW_QUERY = /\braw (?:\w+ )?quer(?:y|ies)\b|\bruns? any (?:\w+ ){0,3}command\b/iu;

/** It takes a query or command of any kind, whatever that does to the data. */
export function asksAnything(description: string): boolean {
  return RAW_QUERY.test(description.slice(0, LONGEST_SAID));
}

/** A program or query of the caller's making is run: the text decides what happens. */
export function runsFreeCode(view: View): boolean {
  const {
    words,
    nameVerbs: [head],
    firstVerbs: [first],
    phrases,
    description,
  } = view;
  const [opening] = words;
  if (opening && RUNNERS.has(opening.text) && words.some(({ text }) => PROGRAMS.has(text)))
    return true;
  if (runsGiven(view)) return true;
  if (head && STUDIES.has(head.verb)) return false;
  const runs = [head, first].some(
    (verb) => verb?.sense === "run" || (verb && EVALUATES.has(verb.verb)),
  );
  if (!runs) return false;
  return (
    programsOf(view).length > 0 ||
    phrases.some(({ phrase }) => phrase === "arbitrary") ||
    asksAnything(description)
  );
}
