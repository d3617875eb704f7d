import { CERTAIN_READS, PLAIN_CHANGES } from "../lexicon/ambiguous.ts";
import type { PhraseAt } from "../rules/phrases.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { certainChange, changes, LONGEST_CLAIM } from "./certain.ts";

/** Characters after a verb in which its object begins. */
const LONGEST_OBJECT = 40;

/** An argument names the place where the call saves what it fetches: `saveReportPath`. */
export function savesToPath({ parameters }: View): boolean {
  return parameters.some(
    ({ path, words, required }) =>
      path.length === 1 &&
      words.some((word) => PLACES.has(word)) &&
      (words.includes("save") || (required && words.some((word) => OUTPUTS.has(word)))),
  );
}
const PLACES = new Set(["path", "dir", "directory", "folder", "file", "filepath", "filename"]);
const OUTPUTS = new Set(["output", "out", "dest", "destination", "download", "save"]);

/** `Queue the deletion of all events`: what is done stands in a noun. */
export function ordersRemoval({ phrases }: View): PhraseAt | undefined {
  return phrases.find(({ phrase, start }) => phrase === "orders removal" && start < LONGEST_CLAIM);
}

/** What is said of other cases than a plain call: `before updating or deleting`, `does not update or delete`. */
const ELSEWHERE =
  /\b(?:before|after|when|if|unless|not|never|cannot|no|without|unable|instead|other|refer|once|example|only|prevent\w*)\b/iu;
const SENTENCE_START = /[.!?](?=\s)|\n/gu;

/** `Use it to add or remove members.`: removing is one of the things it does, whatever its name says. */
export function listsRemoval({
  nameVerbs: [head],
  phrases,
  description,
}: View): PhraseAt | undefined {
  if (head && CERTAIN_READS.has(head.verb)) return undefined;
  const found = phrases.find(({ phrase }) => phrase === "lists removal");
  if (!found || found.start > LONGEST_CLAIM) return undefined;
  const before = description.slice(0, found.start);
  const sentence = before.slice([...before.matchAll(SENTENCE_START)].at(-1)?.index ?? 0);
  return ELSEWHERE.test(sentence) ? undefined : found;
}

const PRONOUNS = new Set(["it", "them", "this", "these", "those"]);
const THIRD_OBJECT = new Set(["a", "an", "the", "any", "all", "its", "your", "new", ...PRONOUNS]);

/** Said of a change, these tell how it is made and not that something else goes. */
const PART_OF_CHANGE = new Set(["remove", "overwrite", "clear", "reset"]);
/** What is created is the answer: `creates a structured overview`. */
const RESULTS = new Set(
  "structured output map summary report response representation overview visualization string json table list view result results comprehensive detailed".split(
    " ",
  ),
);

function mentionsResult(text: string, verb: VerbAt): boolean {
  const next = wordsOf(text, verb.end, verb.end + LONGEST_OBJECT).slice(0, 4);
  return next.some((word) => RESULTS.has(word.text));
}

function nextWord(text: string, verb: VerbAt): string {
  return wordsOf(text, verb.end, verb.end + LONGEST_OBJECT)[0]?.text ?? "";
}

/**
 * Statements of the description that a change is made on the way, whatever the name says: `retrieve or
 * delete details`, `fetches the page and saves it`, `Creates a public link.`
 */
export function sideEffects(view: View): VerbAt[] {
  const {
    nameVerbs: [head],
    firstVerbs: [, ...more],
    laterVerbs,
    text,
  } = view;
  const plain = (verb: VerbAt) => PLAIN_CHANGES.has(verb.verb) || (verb.foreign && changes(verb));
  const beside = more.filter(
    (verb) =>
      plain(verb) &&
      ((verb.shares === true && (!verb.nounLike || verb.governs === true)) ||
        PRONOUNS.has(nextWord(text, verb))),
  );
  const later = laterVerbs.filter(
    (verb) =>
      verb.form === "third" &&
      verb.sense !== "send" &&
      PLAIN_CHANGES.has(verb.verb) &&
      !(head && certainChange(head) && PART_OF_CHANGE.has(verb.verb)) &&
      THIRD_OBJECT.has(nextWord(text, verb)) &&
      !(verb.verb === "create" && mentionsResult(text, verb)),
  );
  return [...beside, ...later];
}
