import { CJK, CJK_READ_NOUNS } from "./cjk.ts";
import { ENGLISH, NOUN_LIKE } from "./english.ts";
import { type Form, inflect } from "./forms.ts";
import { LATIN } from "./latin.ts";
import { SENSES, type Sense } from "./senses.ts";

export interface Verb {
  /** English base form, or the word itself in another language. */
  verb: string;
  sense: Sense;
  form: Form;
  /** Also a noun, so that position decides. */
  nounLike: boolean;
  /** From the tables of the other languages, which hold plain verbs only. */
  foreign?: true;
}

function isSense(key: string): key is Sense {
  return Object.hasOwn(SENSES, key);
}

function* rows(table: Partial<Record<Sense, string>>): Generator<[Sense, string]> {
  for (const [sense, words] of Object.entries(table)) {
    if (!isSense(sense)) continue;
    for (const word of words.trim().split(/\s+/)) yield [sense, word];
  }
}

function buildVerbs(): Map<string, Verb> {
  const table = new Map<string, Verb>();
  for (const [sense, verb] of rows(ENGLISH)) {
    for (const [word, form] of inflect(verb)) {
      if (!table.has(word)) table.set(word, { verb, sense, form, nounLike: NOUN_LIKE.has(verb) });
    }
  }
  for (const [sense, verb] of rows(LATIN)) {
    if (!table.has(verb))
      table.set(verb, { verb, sense, form: "base", nounLike: false, foreign: true });
  }
  return table;
}

function buildScript(): Map<string, Verb> {
  const table = new Map<string, Verb>();
  for (const [sense, verb] of rows(CJK)) {
    if (!table.has(verb))
      table.set(verb, { verb, sense, form: "base", nounLike: false, foreign: true });
  }
  for (const verb of CJK_READ_NOUNS.split(/\s+/)) {
    if (!table.has(verb))
      table.set(verb, { verb, sense: "read", form: "base", nounLike: true, foreign: true });
  }
  return table;
}

const verbs = buildVerbs();
const scriptVerbs = buildScript();
const LONGEST_SCRIPT_VERB = Math.max(...[...scriptVerbs.keys()].map((verb) => verb.length));

/** Shortest verb that a prefix makes a new verb of: `un` + `pin`, but not `re` + `ad`. */
const SHORTEST_PREFIXED = 4;

/** A verb made of another one: `unpublish` changes what `publish` did, `recheck` does `check` again. */
function derived(word: string): Verb | undefined {
  const prefix = word.slice(0, 2);
  if (prefix !== "un" && prefix !== "re") return undefined;
  const rest = word.slice(word.charAt(2) === "-" ? 3 : 2);
  const base = rest.length < SHORTEST_PREFIXED ? undefined : verbs.get(rest);
  if (!base || base.form === "past") return undefined;
  return { ...base, verb: `${prefix}${base.verb}`, sense: prefix === "un" ? "update" : base.sense };
}

/** Looks a lower-case word up; undefined for a word that is no known verb. */
export function lookupVerb(word: string): Verb | undefined {
  return verbs.get(word) ?? derived(word);
}

/** The verb that starts at `at` in a text without word spaces (Chinese, Japanese, Korean). */
export function lookupScriptVerb(text: string, at: number): Verb | undefined {
  for (let length = LONGEST_SCRIPT_VERB; length > 1; length -= 1) {
    const verb = scriptVerbs.get(text.slice(at, at + length));
    if (verb && verb.verb.length === length) return verb;
  }
  return undefined;
}
