import { lookupScriptVerb } from "../lexicon/lookup.ts";
import type { VerbAt } from "./head-verbs.ts";

const SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** Kana and Hangul: the verb ends the clause. */
const VERB_LAST = /[\u3040-\u30ff\uac00-\ud7af]/u;
const JOINERS = new Set("/／、，,;；和或及与與并並后後再又且・&|".split(""));
/** `调用…接口查询`: what is called is the interface, what is done comes after. */
const CALLS = new Set(["调用"]);
/** Characters of a sentence read for verbs. */
const LONGEST_READ = 400;

export function hasScript(text: string): boolean {
  return SCRIPT.test(text);
}

/** The verbs of a sentence or name without word spaces, the leading one first. */
export function scriptVerbs(text: string, start: number, end: number): VerbAt[] {
  const stop = Math.min(end, start + LONGEST_READ);
  const verbs: VerbAt[] = [];
  for (let at = start; at < stop; ) {
    const verb = lookupScriptVerb(text, at);
    if (verb && at + verb.verb.length <= stop) {
      verbs.push({ ...verb, start: at, end: at + verb.verb.length });
      at += verb.verb.length;
    } else at += 1;
  }
  const plain = verbs.filter((verb) => !verb.nounLike);
  if (plain.length === 0) return verbs.slice(0, 1);
  const first = plain[0]?.sense === "run" && CALLS.has(plain[0].verb) ? plain[1] : plain[0];
  const head = VERB_LAST.test(text.slice(start, stop)) ? plain.at(-1) : (first ?? plain[0]);
  if (!head) return [];
  const joined = plain.filter(
    (verb) =>
      verb !== head &&
      (JOINERS.has(text.charAt(verb.start - 1)) || JOINERS.has(text.charAt(verb.end))),
  );
  return [head, ...joined];
}
