import { lookupVerb, type Verb } from "../lexicon/lookup.ts";
import { hasScript, scriptVerbs } from "./script-verbs.ts";
import { type Word, wordsOf } from "./words.ts";

/** A verb where it stands in a text. */
export interface VerbAt extends Verb {
  start: number;
  end: number;
  /** Its object leaves no doubt about its sense, although the verb alone would. */
  settled?: true;
  /** It is followed by its object as only a verb is: `trigger the build`. */
  governs?: boolean;
}

/** Nouns as well as verbs, but at the start of a sentence verbs almost always. */
const SENTENCE_VERBS = new Set(
  "trigger update upload import post publish reserve schedule transfer purchase release reset restore set start stop write commit push pull merge move copy clone fork flag pin mute lock share rotate launch register place patch clear empty close".split(
    " ",
  ),
);
const DETERMINERS = new Set(
  "a an the this that your my their its all any each every one multiple several new existing specific".split(
    " ",
  ),
);

/** What may stand before the verb that says what a tool does: `This tool allows you to delete …`. */
const LEAD_IN = new Set(
  `this that the a an tool tools function endpoint api action method command operation server mcp will
  would can could may should is are be being been used use uses using useful it its to in order allows
  allow lets let letting allowing enables enabling you user users agent agents ai llm your for by helper
  helps help please we i ability able option way request requests attempts attempt try tries then and
  also first utility designed intended meant when want need needs wants call calls bulk batch async
  purpose description summary step mandatory required deprecated experimental beta new note important
  prefer preferred recommended provides provide takes take given simple advanced public private free
  powerful comprehensive unified one primary main only real time feature features capability service
  herramienta ferramenta outil werkzeug dieses diese este esta cet cette permite permet`
    .trim()
    .split(/\s+/),
);
/** Characters of a sentence that are read for verbs. */
const LONGEST_SENTENCE = 400;
const LONGEST_LEAD_IN = 16;
/** Words of a clause read for further verbs: `creates, updates or deletes`. */
const LONGEST_CLAUSE = 40;
const JOINED = /[,/&|+]/u;
const JOINERS = new Set(["and", "or", "then", "y", "o", "e", "ou", "et", "und", "oder"]);
const NEGATION = new Set(
  "not never no cannot without don't doesn't won't can't don’t doesn’t kein nicht ne sin sem".split(
    " ",
  ),
);
const SECOND_PERSON = new Set([
  "if",
  "when",
  "before",
  "after",
  "because",
  "since",
  "unless",
  "while",
  "once",
]);

function isAdverb(word: string): boolean {
  return word.length > 4 && word.endsWith("ly") && word !== "reply" && word !== "apply";
}

function at(word: Word, verb: Verb): VerbAt {
  return { ...verb, start: word.start, end: word.end };
}

/** Index of the verb a sentence starts with, after its lead-in; -1 without one. */
function headIndex(words: Word[]): number {
  for (let index = 0; index < Math.min(words.length, LONGEST_LEAD_IN); index += 1) {
    const word = words[index];
    if (!word || NEGATION.has(word.text) || SECOND_PERSON.has(word.text)) return -1;
    const verb = lookupVerb(word.text);
    const next = words[index + 1]?.text ?? "";
    if (verb?.sense === "vague" && NEGATION.has(next)) return -1;
    const skippable = LEAD_IN.has(word.text) || isAdverb(word.text);
    const leadsOn = skippable && (LEAD_IN.has(next) || lookupVerb(next) !== undefined);
    if (verb && verb.form !== "past" && !leadsOn) return index;
    if (!skippable) return -1;
  }
  return -1;
}

function clauseVerbs(text: string, words: Word[], index: number, head: Verb): VerbAt[] {
  const found: VerbAt[] = [];
  /** True while only verbs and joiners stood since the head: `create, update or delete`. */
  let adjacent = true;
  for (let next = index + 1; next < Math.min(words.length, index + LONGEST_CLAUSE); next += 1) {
    const word = words[next];
    const before = words[next - 1];
    if (!word || !before || SECOND_PERSON.has(word.text)) break;
    const other = lookupVerb(word.text);
    const joined = JOINED.test(text.slice(before.end, word.start)) || JOINERS.has(before.text);
    if (isAdverb(word.text) && joined) {
      words.splice(next, 1);
      next -= 1;
      continue;
    }
    if (other && joined && other.form === head.form && (adjacent || !other.nounLike))
      found.push(at(word, other));
    else if (!JOINERS.has(word.text)) adjacent = false;
  }
  return found;
}

/** The verbs of one sentence that say what the tool does, the leading one first. */
export function headVerbs(text: string, start: number, end: number): VerbAt[] {
  if (hasScript(text.slice(start, end))) return scriptVerbs(text, start, end);
  const words = wordsOf(text, start, Math.min(end, start + LONGEST_SENTENCE));
  const index = headIndex(words);
  const head = words[index];
  const verb = head && lookupVerb(head.text);
  if (!head || !verb) return [];
  const governs = DETERMINERS.has(words[index + 1]?.text ?? "") || SENTENCE_VERBS.has(verb.verb);
  return [{ ...at(head, verb), governs }, ...clauseVerbs(text, words, index, verb)];
}
