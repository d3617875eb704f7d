import { AMBIGUOUS, CERTAIN_READS } from "../lexicon/ambiguous.ts";
import { lookupVerb } from "../lexicon/lookup.ts";
import { MEDIA, WORK } from "../lexicon/nouns.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";

/** How plainly a tool's own words say whether it changes anything. */
export type Tier = "change" | "read" | "open";

export function changes(verb: Pick<VerbAt, "sense">): boolean {
  return SENSES[verb.sense] !== "read" && verb.sense !== "vague";
}

function isCertainRead(verb: VerbAt): boolean {
  return CERTAIN_READS.has(verb.verb) || (verb.foreign === true && SENSES[verb.sense] === "read");
}

/** A verb that changes something whatever it is applied to. */
export function certainChange(verb: Pick<VerbAt, "verb" | "sense" | "settled">): boolean {
  if (!changes(verb)) return false;
  return verb.settled === true || (verb.sense !== "generate" && !AMBIGUOUS.has(verb.verb));
}

/** The verb is the first word, follows one word that is no verb, or is the last: `users_list`. */
function leadsName({ words }: View, head: VerbAt): boolean {
  const index = words.findIndex(({ start }) => start === head.start);
  return (
    index === 0 ||
    (index === 1 && !lookupVerb(words[0]?.text ?? "")) ||
    (index === words.length - 1 && !head.nounLike)
  );
}

function multiplexes(view: View): boolean {
  return (
    view.multiplex?.values.some(
      ({ sense, own }) => sense && !own && SENSES[sense] !== "read" && sense !== "vague",
    ) ?? false
  );
}

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

/** Sets off work or a generator by our definition, whatever comes back: `run_scan`, `generate_image`. */
function startsWork({ nameVerbs: [head], firstVerbs: [first], object, text }: View): boolean {
  if (first && SETS_OFF.has(first.verb)) {
    const next = wordsOf(text, first.end, first.end + LONGEST_OBJECT).slice(0, 3);
    if (next.some((word) => WORK.has(word.text))) return true;
  }
  if (!head) return false;
  if (head.sense === "generate") return object.all.some((word) => MEDIA.has(word));
  return SETS_OFF.has(head.verb) && WORK.has(object.own.at(-1) ?? "");
}

const EVALUATES = new Set(["evaluate", "eval", "query", "interpret"]);
/** Verbs over a query or program that do not run it. */
const STUDIES = new Set(
  "validate format explain analyze analyse parse lint convert translate generate optimize check estimate describe suggest get list search save create update delete".split(
    " ",
  ),
);

/** A program or query of the caller's making is run: the text decides what happens. */
function runsFreeCode({
  nameVerbs: [head],
  firstVerbs: [first],
  parameterRisks,
  phrases,
}: View): boolean {
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

/** Characters of a description in which `read-only` is said of the tool and not of some detail. */
const LONGEST_CLAIM = 400;

function claimsReadOnly({ phrases, laterVerbs }: View): boolean {
  const claim = phrases.find(({ phrase }) => phrase === "read-only");
  if (!claim || claim.start > LONGEST_CLAIM) return false;
  return !laterVerbs.some((verb) => certainChange(verb) && !verb.nounLike);
}

/** Reads the verbs of name and description, the values of a selector, and statements such as `read-only`. */
export function tierOf(view: View): Tier {
  const [head, ...joined] = view.nameVerbs;
  const [first, ...more] = view.firstVerbs;
  const readOnly = claimsReadOnly(view);
  const leads = head !== undefined && leadsName(view, head);
  const described =
    first !== undefined && certainChange(first) && (!first.nounLike || first.governs === true);
  const managed = [head, first].every((verb) => !verb || verb.sense === "vague");
  if (runsFreeCode(view) && !readOnly) return "change";
  if (multiplexes(view)) return "change";
  if (joined.some(certainChange)) return "change";
  if (head && certainChange(head) && !readOnly) {
    if (!head.nounLike) return "change";
    if (leads && (!first || changes(first) || first.sense === "vague")) return "change";
    if (described) return "change";
    return "open";
  }
  if (
    managed &&
    !readOnly &&
    view.phrases.some(({ phrase }) => phrase === "deletes" || phrase === "creates")
  ) {
    return head || first ? "change" : "open";
  }
  if (readOnly && ![head, first, ...more].some((verb) => verb && certainChange(verb)))
    return "read";
  if (startsWork(view)) return "change";
  if (
    !readOnly &&
    more.some((verb) => certainChange(verb) && !verb.nounLike) &&
    !(head && CERTAIN_READS.has(head.verb))
  ) {
    return "change";
  }
  if (described && !readOnly)
    return head && CERTAIN_READS.has(head.verb) && leads ? "open" : "change";
  const certainRead =
    head && (CERTAIN_READS.has(head.verb) || (head.settled === true && !changes(head)));
  if (certainRead && leads && !more.some(certainChange)) return "read";
  const agree = head && first && !changes(head) && head.sense !== "vague";
  if (agree && isCertainRead(first) && !more.some(certainChange)) return "read";
  if (!head && first && isCertainRead(first) && !more.some(certainChange)) return "read";
  return "open";
}
