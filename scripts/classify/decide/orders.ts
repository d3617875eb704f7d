import { PREPOSITIONS, READ_NOUNS } from "../lexicon/nouns.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { categoryOf, moneyInSight, STARTING } from "./acts.ts";
import { isCertainRead } from "./certain.ts";

/** What is ordered by placing it, and what is set off by starting it: both bind somebody to pay. */
const PLACED = new Set("bet bets bid bids order orders trade trades payment refund".split(" "));
const STARTED = new Set(
  "refund refunds payment payments payout payouts checkout withdrawal withdrawals".split(" "),
);
const BY_VERB: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["place", PLACED],
  ["submit", PLACED],
  ...[...STARTING, "process"].map((verb) => [verb, STARTED] as const),
]);
/** Characters after the verb, and words of its object, in which what is ordered stands. */
const LONGEST_OBJECT = 60;
const OBJECT_WORDS = 5;
/** Submitted so, it is looked at by somebody before anything is paid. */
const LOOKED_AT = new Set(["approval", "review"]);

/**
 * The description's own verb, where it places an order or sets a payment off: `Place a bet on a market`
 * is what a call does, whatever its name says.
 */
export function ordersPayment(view: View): VerbAt | undefined {
  const {
    firstVerbs: [first],
    text,
  } = view;
  const nouns = first && BY_VERB.get(first.verb);
  if (!nouns) return undefined;
  const after = wordsOf(text, first.end, first.end + LONGEST_OBJECT).map((word) => word.text);
  const stop = after.findIndex((word) => PREPOSITIONS.has(word));
  const object = after.slice(0, stop < 0 ? OBJECT_WORDS : Math.min(stop, OBJECT_WORDS));
  const isLast = stop >= 0 && stop <= OBJECT_WORDS ? object.slice(-1) : object;
  const asked = LOOKED_AT.has(after[stop + 1] ?? "");
  return !asked && isLast.some((word) => nouns.has(word)) && moneyInSight(view) ? first : undefined;
}

/** A description that opens with an act of paying: `Pay invoices`, but not `Purchase history of …`. */
export function paysAsSaid(view: View): boolean {
  const [head] = view.nameVerbs;
  const [first] = view.firstVerbs;
  if (first?.sense !== "pay" || (head && isCertainRead(head))) return false;
  const [next] = wordsOf(view.text, first.end, first.end + LONGEST_OBJECT);
  return !READ_NOUNS.has(next?.text ?? "") && categoryOf(first, view) === "financial";
}
