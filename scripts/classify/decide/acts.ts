import type { Category } from "../../../src/schemas/record.ts";
import type { Verb } from "../lexicon/lookup.ts";
import {
  COMMITMENTS,
  INTERFACE,
  LIGHT,
  MEDIA,
  MONEY,
  MONEY_CONTEXT,
  RUNNING,
  STARTS,
} from "../lexicon/nouns.ts";
import type { Phrase } from "../lexicon/phrases.ts";
import { SENSES } from "../lexicon/senses.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { LONGEST_CLAIM } from "./certain.ts";
import { takenBy } from "./takes-away.ts";

/** Verbs of payment that have other meanings: they need money in sight. */
const MONEY_OR_NOT = new Set([
  "transfer",
  "deposit",
  "trade",
  "fund",
  "charge",
  "bid",
  "tip",
  "hedge",
  "invest",
  "wire",
  "swap",
  "stake",
  "redeem",
  "topup",
]);
/** Verbs that make, settle or call off a commitment to pay. */
const COMMITTING = new Set(
  "create add new make submit place open close finalize approve accept confirm capture cancel modify amend send sign mint issue book activate reactivate renew upgrade downgrade execute complete process void authorize".split(
    " ",
  ),
);
/** Verbs that do so at the head of a name; in a description they can have another object. */
export const STARTING: ReadonlySet<string> = new Set([
  "initiate",
  "start",
  "request",
  "charge",
  "post",
]);
/** Commitments that are something else unless money is in sight. */
const NEEDS_CONTEXT = new Set(
  "order orders subscription subscriptions position positions transfer trade trades swap swaps token tokens transaction transactions tx native checkout bid bids tip charge charges deposit deposits bet bets".split(
    " ",
  ),
);
const STEERS = new Set(
  "update edit modify change set patch toggle switch enable disable scale resize".split(" "),
);
const CANCELS = new Set(["cancel", "void", "expire", "invalidate", "clear"]);
const RESETTABLE = new Set(
  "password passwords token tokens key keys zoom game timer location credentials setting settings rules preferences".split(
    " ",
  ),
);

function any(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}

const AMOUNT = /^(?:amount|price|currency|value_usd|amount_.*|.*_amount)$/iu;
const LONGEST_NAME = 40;
/** Characters of a description in which money is looked for. */
const LONGEST_READ = 2000;

function takesAmount({ parameters }: View): boolean {
  return parameters.some(({ name }) => AMOUNT.test(name.slice(0, LONGEST_NAME)));
}

export function moneyInSight(view: View): boolean {
  const { name = "", title = "", description = "" } = view.record.server;
  const texts = [view.description, `${name} ${title} ${description}`];
  return texts.some((text) => MONEY_CONTEXT.test(text.slice(0, LONGEST_READ))) || takesAmount(view);
}

/** A commitment to pay is the thing made, not a part of it: `payment`, but not `payment method`. */
function commits(view: View): boolean {
  const last = view.object.own.at(-1) ?? "";
  if (!COMMITMENTS.has(last) && !(MONEY.has(last) && NEEDS_CONTEXT.has(last))) return false;
  return !NEEDS_CONTEXT.has(last) || moneyInSight(view);
}

function says({ phrases }: View, said: Phrase): boolean {
  return phrases.some(({ phrase }) => phrase === said);
}

/** Replaces a part of a picture or film in a new copy of it. */
function editsMedia(verb: string, { text, object }: View): boolean {
  const said = wordsOf(text, 0, LONGEST_MEDIA).map((word) => word.text);
  return verb === "replace" && (any(object.all, MEDIA) || any(said, MEDIA));
}
const LONGEST_MEDIA = 80;
/** Notes a transaction down that was made elsewhere: `add_transaction`. */
function booksOnly(verb: string, { object }: View): boolean {
  return verb === "add" && /^transactions?$/u.test(object.own.at(-1) ?? "");
}
const BROWSER_SESSION = /\bbrowser session\b/iu;

/** A session of a browser runs, and is paid for, once it exists. */
function opensBrowser({ object, text }: View): boolean {
  return object.own.at(-1) === "session" && BROWSER_SESSION.test(text.slice(0, LONGEST_CLAIM));
}

/** `process_checkout`: what it processes is what its last word pays for. */
function checksOut(verb: string, view: View): boolean {
  const { own } = view.object;
  return verb === "checkout" && own.length === 1 && any(own, COMMITTING) && moneyInSight(view);
}

/** The category of one verb, given what it is applied to. */
export function categoryOf(verb: Pick<Verb, "verb" | "sense">, view: View): Category {
  const { own, all } = view.object;
  const { sense } = verb;
  if (sense === "pay") {
    if (!MONEY_OR_NOT.has(verb.verb) || any(all, MONEY) || any(all, COMMITMENTS))
      return "financial";
    if (takesAmount(view) || (own.length === 0 && moneyInSight(view))) return "financial";
    return takenBy(verb, view) ? "destructive" : "write";
  }
  if (sense === "remove") {
    if (verb.verb === "cancel" && commits(view)) return "financial";
    if (CANCELS.has(verb.verb) && any(own, RUNNING)) return "execute";
    if (
      verb.verb !== "delete" &&
      any(own, INTERFACE) &&
      !any(own, new Set(["history", "logs", "log"]))
    )
      return "write";
    return "destructive";
  }
  if (sense === "overwrite") {
    if (any(own, RESETTABLE) || any(own, INTERFACE) || editsMedia(verb.verb, view)) return "write";
    return any(own, LIGHT) && !says(view, "overwrites") ? "write" : "destructive";
  }
  const starts = STARTING.has(verb.verb) && view.nameVerbs[0]?.verb === verb.verb;
  const committing = COMMITTING.has(verb.verb) || starts;
  if (committing && commits(view) && !booksOnly(verb.verb, view)) return "financial";
  if (checksOut(verb.verb, view)) return "financial";
  if (sense === "send" && any(own, MONEY) && moneyInSight(view)) return "financial";
  if (takenBy(verb, view)) return "destructive";
  if (sense === "create" && (STARTS.has(own.at(-1) ?? "") || opensBrowser(view))) return "execute";
  if (STEERS.has(verb.verb) && any(all, RUNNING) && any(all, new Set(["state", "status"])))
    return "execute";
  return SENSES[sense];
}
