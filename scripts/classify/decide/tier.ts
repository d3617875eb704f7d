import { AMBIGUOUS, CERTAIN_READS, PLAIN_CHANGES } from "../lexicon/ambiguous.ts";
import { lookupVerb } from "../lexicon/lookup.ts";
import { READ_NOUNS } from "../lexicon/nouns.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import type { View } from "../types.ts";
import { certainChange, changes, isCertainRead, LONGEST_CLAIM } from "./certain.ts";
import { ordersPayment } from "./orders.ts";
import { listsRemoval, ordersRemoval, savesToPath, sideEffects } from "./side-effects.ts";
import { choosesControl, runsFreeCode, startsWork } from "./starts.ts";

/** How plainly a tool's own words say whether it changes anything. */
export type Tier = "change" | "read" | "open";

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

/** A name that ends so names a text: `migrate_to_workers_guide`. */
const TEXTS = new Set(
  "guide guides guidance docs documentation tutorial faq instructions guidelines cheatsheet".split(
    " ",
  ),
);

/** The tool hands out a text about a change, and its description does not say that it makes one. */
function isAbout(view: View): boolean {
  const {
    words,
    nameVerbs: [head],
    firstVerbs: [first],
  } = view;
  if (!head || !first || changes(first) || words.length < 3) return false;
  const text = TEXTS.has(words.at(-1)?.text ?? "");
  return text && !PLAIN_CHANGES.has(head.verb) && sideEffects(view).length === 0;
}

/** Acts of paying that close a name as well: `order_refund`, but not `latest_trade`. */
const PAYS_LAST = new Set(["pay", "refund", "repay", "donate", "purchase", "buy", "withdraw"]);

/**
 * A name that opens with an act of paying and goes on with what is paid, or closes with one, unless its
 * description looks: `pay_order`, not `trade_history`.
 */
function pays({ words, firstVerbs: [first] }: View, head: VerbAt): boolean {
  if (head.sense !== "pay" || words.length < 2) return false;
  const last = words.at(-1);
  if (head.start === words[0]?.start) return !READ_NOUNS.has(last?.text ?? "");
  const looks = first && SENSES[first.sense] === "read" && !AMBIGUOUS.has(first.verb);
  return head.start === last?.start && PAYS_LAST.has(head.verb) && !looks;
}

/** A plain change opens a part of the name that is written as one word: `GroupsController_setSubject`. */
function opensPart({ record }: View, { verb, start, end }: VerbAt): boolean {
  const { name } = record.tool;
  const before = name.charAt(start - 1);
  return PLAIN_CHANGES.has(verb) && SEPARATORS.has(before) && /^\p{Lu}$/u.test(name.charAt(end));
}
const SEPARATORS = new Set(["_", "-", ".", "/"]);

const QUERY = new Set(["query", "queries", "sql", "statement"]);

/** Tells the agent to keep to reading; a tool that has to be told so can do more. */
const ADVICE =
  /\b(?:use only|only use|should|must|please|prefer|recommended|always use)\b[^.;:]*$/iu;
const LONGEST_ADVICE = 30;

/** Sends the agent elsewhere for reading: `For read-only inspection prefer …`. */
const SENT_ELSEWHERE = /\bfor read-only\b[^.\n]{0,40}\b(?:prefer|use)\b/iu;

/** `run_readonly_query`, `execute_select_sql`; not `set_readonly`. */
function namesReadOnly({ words, nameVerbs: [head] }: View): boolean {
  if (head && changes(head) && head.sense !== "run") return false;
  return words.some(({ text }, at) => {
    const next = words[at + 1]?.text ?? "";
    const readOnly = text === "readonly" || (text === "read" && next === "only");
    return readOnly || (text === "select" && QUERY.has(next));
  });
}

function claimsReadOnly(view: View): boolean {
  const { nameVerbs, firstVerbs, description, phrases, laterVerbs } = view;
  const verb = nameVerbs[0] ?? firstVerbs[0];
  if (verb && PLAIN_CHANGES.has(verb.verb)) return false;
  if (namesReadOnly(view)) return true;
  const claim = phrases.find(({ phrase }) => phrase === "read-only");
  if (!claim || claim.start > LONGEST_CLAIM) return false;
  if (ADVICE.test(description.slice(Math.max(0, claim.start - LONGEST_ADVICE), claim.start)))
    return false;
  if (SENT_ELSEWHERE.test(description.slice(0, LONGEST_CLAIM))) return false;
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
  if (isAbout(view)) return "read";
  if (ordersRemoval(view) && !(head && CERTAIN_READS.has(head.verb))) return "change";
  if (listsRemoval(view) && !readOnly) return "change";
  if ((runsFreeCode(view) || ordersPayment(view)) && !readOnly) return "change";
  if (multiplexes(view) || choosesControl(view)) return "change";
  if (joined.some(certainChange)) return "change";
  if (head && certainChange(head) && !readOnly) {
    if (!head.nounLike) return "change";
    if (PLAIN_CHANGES.has(head.verb) && [first, ...more].some((verb) => verb?.verb === head.verb))
      return "change";
    if (leads && (!first || changes(first) || first.sense === "vague")) return "change";
    const looks = first !== undefined && isCertainRead(first);
    if (!looks && (pays(view, head) || opensPart(view, head))) return "change";
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
  if (!readOnly && (sideEffects(view).length > 0 || savesToPath(view))) return "change";
  const certainRead =
    head && (CERTAIN_READS.has(head.verb) || (head.settled === true && !changes(head)));
  if (certainRead && leads && !more.some(certainChange)) return "read";
  const agree = head && first && !changes(head) && head.sense !== "vague";
  if (agree && isCertainRead(first) && !more.some(certainChange)) return "read";
  if (!head && first && isCertainRead(first) && !more.some(certainChange)) return "read";
  return "open";
}
