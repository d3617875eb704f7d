import { lookupVerb, type Verb } from "../lexicon/lookup.ts";
import { SENSES } from "../lexicon/senses.ts";
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
  /** It stands beside the leading verb and has the same object: `retrieve or delete details`. */
  shares?: true;
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

/** Objects that only a verb has: `and updates them`. */
const PRONOUNS = new Set(["it", "them"]);

/** What may stand before the verb that says what a tool does: `This tool allows you to delete …`. */
const LEAD_IN = new Set(
  `this that the a an tool tools function endpoint api action method command operation server mcp will
  would can could may should is are be being been used use uses using useful it its to in order allows
  allow lets let letting allowing enables enabling you user users agent agents ai llm your for by helper
  helps help please we i ability able option way request requests attempts attempt try tries then and
  also first utility designed intended meant when want need needs wants call calls bulk batch async
  purpose description summary step mandatory required deprecated experimental beta new note important
  prefer preferred recommended provides provide takes take given simple advanced public private free
  always must powerful comprehensive unified one primary main only real time feature features capability service
  herramienta ferramenta outil werkzeug dieses diese este esta cet cette permite permet`
    .trim()
    .split(/\s+/),
);
/** Characters of a sentence that are read for verbs. */
const LONGEST_SENTENCE = 400;
const LONGEST_LEAD_IN = 16;
/** Words of a clause read for further verbs: `creates, updates or deletes`. */
const LONGEST_CLAUSE = 40;
const JOINED = /[,/&|+(]/u;
/** What opens a list of what a vague verb covers: `Manages scripts (create, delete)`. */
const OPENS_LIST = /[(:：]/u;
/** `… tool for retrieving`, `API to delete`: what comes after says what the tool does. */
const THINGS = new Set(
  "tool function endpoint api command method utility service operation interface wrapper".split(
    " ",
  ),
);
const LEADS_TO = new Set(["for", "to", "that", "which"]);
/** A label before a colon: `RPC: Toggle …`. */
const ACRONYM = /^(?!NOTE|TIPS?|ARGS|TODO)[A-Z]{2,4}$/u;
/** A shouted label before a colon: `START HERE for tables: List …`. */
const SHOUTED = /^\s*[A-Z]{3,}(?: [A-Z]{3,}){1,3}(?: [\w-]+){0,4}: /u;
/** Words before such a thing: `Azure landing zone tool for …`. */
const LATEST_THING = 8;
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
function headIndex(text: string, words: Word[]): number {
  const index = headIndexFrom(words, 0);
  if (index >= 0) return index;
  const [label] = words;
  if (label && text.charAt(label.end) === ":" && ACRONYM.test(text.slice(label.start, label.end)))
    return headIndexFrom(words, 1);
  for (let at = 1; at < Math.min(words.length - 1, LATEST_THING); at += 1) {
    const word = words[at]?.text ?? "";
    if (NEGATION.has(word) || SECOND_PERSON.has(word)) return -1;
    if (THINGS.has(word) && LEADS_TO.has(words[at + 1]?.text ?? ""))
      return headIndexFrom(words, at + 1);
  }
  return -1;
}

function headIndexFrom(words: Word[], from: number): number {
  for (let index = from; index < Math.min(words.length, from + LONGEST_LEAD_IN); index += 1) {
    const word = words[index];
    if (!word || NEGATION.has(word.text) || SECOND_PERSON.has(word.text)) return -1;
    const verb = lookupVerb(word.text);
    const next = words[index + 1]?.text ?? "";
    if (verb?.sense === "vague" && NEGATION.has(next)) return -1;
    const skippable = LEAD_IN.has(word.text) || isAdverb(word.text);
    const led = lookupVerb(next);
    const noun = verb !== undefined && led?.nounLike === true && led.form === "third";
    const leadsOn = skippable && !noun && (LEAD_IN.has(next) || led !== undefined);
    if (verb && verb.form !== "past" && !leadsOn) return index;
    if (!skippable) return -1;
  }
  return -1;
}

function clauseVerbs(text: string, words: Word[], index: number, head: Verb): VerbAt[] {
  const found: VerbAt[] = [];
  /** True while only verbs and joiners stood since the head: `create, update or delete`. */
  let adjacent = true;
  /** True inside a list that spells out a vague verb: `Manages scripts (create, delete)`. */
  let listed = false;
  /** True in brackets that say something of the object: `Get swaps (buy, sell)`. */
  let aside = false;
  /** True after `to` and a verb: what is joined to that one is a purpose, too. */
  let purpose = false;
  const looks = SENSES[head.sense] === "read";
  for (let next = index + 1; next < Math.min(words.length, index + LONGEST_CLAUSE); next += 1) {
    const word = words[next];
    const before = words[next - 1];
    if (!word || !before || SECOND_PERSON.has(word.text)) break;
    const other = lookupVerb(word.text);
    const between = text.slice(before.end, word.start);
    const opens = head.sense === "vague" && OPENS_LIST.test(between);
    const joined = opens || JOINED.test(between) || JOINERS.has(before.text);
    if (between.includes(")")) aside = false;
    if (!adjacent && looks && between.includes("(")) aside = true;
    if (aside) continue;
    if (opens) {
      listed = other?.form === "base";
      adjacent = true;
    } else if (between.includes(")")) listed = false;
    if (isAdverb(word.text) && joined) {
      words.splice(next, 1);
      next -= 1;
      continue;
    }
    const fits = other?.form === head.form || (listed && other?.form === "base");
    const governed = PRONOUNS.has(words[next + 1]?.text ?? "");
    const plain = !other?.nounLike || governed;
    if (other && before.text === "to" && head.form === "base") purpose = true;
    const determined = DETERMINERS.has(words[next + 1]?.text ?? "");
    if (other && joined && fits && (adjacent || plain) && (!purpose || governed))
      found.push({
        ...at(word, other),
        ...(adjacent && { shares: true }),
        ...(determined && { governs: true }),
      });
    else if (!JOINERS.has(word.text)) adjacent = false;
  }
  return found;
}

/** The verbs of one sentence that say what the tool does, the leading one first. */
export function headVerbs(text: string, start: number, end: number): VerbAt[] {
  const sentence = text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
  if (hasScript(text.slice(start, end))) return scriptVerbs(text, start, end);
  const label = SHOUTED.exec(sentence)?.[0].length ?? 0;
  const words = wordsOf(text, start + label, start + sentence.length);
  const index = headIndex(text, words);
  const head = words[index];
  const verb = head && lookupVerb(head.text);
  if (!head || !verb) return [];
  const governs = DETERMINERS.has(words[index + 1]?.text ?? "") || SENTENCE_VERBS.has(verb.verb);
  return [{ ...at(head, verb), governs }, ...clauseVerbs(text, words, index, verb)];
}
