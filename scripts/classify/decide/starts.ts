import { MEDIA, WORK } from "../lexicon/nouns.ts";
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

/** A program or query of the caller's making is run: the text decides what happens. */
export function runsFreeCode({
  words,
  nameVerbs: [head],
  firstVerbs: [first],
  parameterRisks,
  phrases,
}: View): boolean {
  const [opening] = words;
  if (opening && RUNNERS.has(opening.text) && words.some(({ text }) => PROGRAMS.has(text)))
    return true;
  if (head && STUDIES.has(head.verb)) return false;
  const runs = [head, first].some(
    (verb) => verb?.sense === "run" || (verb && EVALUATES.has(verb.verb)),
  );
  if (!runs) return false;
  const program = parameterRisks.some(
    ({ kind, path }) =>
      path.length === 1 && (kind === "code" || kind === "command" || kind === "sql"),
  );
  return program || phrases.some(({ phrase }) => phrase === "arbitrary");
}
