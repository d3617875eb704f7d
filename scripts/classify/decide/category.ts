import { CATEGORIES, type Category } from "../../../src/schemas/record.ts";
import { AMBIGUOUS, CERTAIN_READS } from "../lexicon/ambiguous.ts";
import type { Phrase } from "../lexicon/phrases.ts";
import { SENSES } from "../lexicon/senses.ts";
import type { VerbAt } from "../text/head-verbs.ts";
import type { View } from "../types.ts";
import { categoryOf } from "./acts.ts";
import { certainChange, isCertainRead } from "./certain.ts";
import { onlyLooks } from "./only-looks.ts";
import { ordersPayment, paysAsSaid } from "./orders.ts";
import { listsRemoval, ordersRemoval, savesToPath, sideEffects } from "./side-effects.ts";
import { choosesControl, runsGiven } from "./starts.ts";
import { type Tier, tierOf } from "./tier.ts";

/** Where a verb was found. */
export type Source = "name" | "description" | "values";

export interface Act {
  source: Source;
  category: Category;
  verb: Pick<VerbAt, "verb" | "sense" | "settled">;
  /** Where it stands in the field that `source` names; values have their own place. */
  at?: { start: number; end: number };
  value?: string;
}

export interface Decision {
  category: Category;
  tier: Tier;
  /** What speaks for a change, the verb that settled the category first. */
  acts: Act[];
}

/**
 * The least probability of changing nothing at which an open tool is called Read: by what its verbs
 * say, since a changing tool called Read is the mistake that hurts. Where one of them can change
 * something, 0.9 instead of 0.6 lets 4 instead of 8 of 31 changing tools of held-out authors through
 * and calls 16 instead of 9 of 58 reading ones something else. Where all of them look, 0.9 would catch
 * 2 more of 11 and cost 4 of 111. From 0.5 to 0.8 one threshold for all is right in 97.7 to 97.8 %. A
 * definition without verbs, a bare name, of which too few are
 * labelled to measure, and a schema that could not be read need more.
 */
const READ_AT_LEAST = 0.6;
const LOOKING_READ_AT_LEAST = 0.5;
const CHANGING_READ_AT_LEAST = 0.9;
const BARE_READ_AT_LEAST = 0.8;

/** Verbs of a name that cover changes as a rule, unless the description only looks. */
const MANAGES = new Set(["manage", "administer", "maintain", "operate", "control"]);

/** Where the words leave it open, the model decides. */
export function isReadEnough(view: View, read: number): boolean {
  const { text, record, nameVerbs, firstVerbs } = view;
  if (paysAsSaid(view)) return false;
  const said = firstVerbs.length > 0;
  const verbs = [...nameVerbs.filter(({ nounLike }) => !nounLike || !said), ...firstVerbs];
  const looks = CERTAIN_READS.has(nameVerbs[0]?.verb ?? "");
  const changing = verbs.some(
    (verb) => SENSES[verb.sense] !== "read" && (!looks || certainChange(verb)),
  );
  const lookingOnly = said && firstVerbs.every(isCertainRead);
  if (MANAGES.has(nameVerbs[0]?.verb ?? "") && !lookingOnly) return false;
  if (changing) return read >= CHANGING_READ_AT_LEAST;
  if (text === "" || record.setAside.some(({ field }) => field === "tool.inputSchema"))
    return read >= BARE_READ_AT_LEAST;
  return read >= (verbs.length > 0 ? LOOKING_READ_AT_LEAST : READ_AT_LEAST);
}

function rank(category: Category): number {
  return CATEGORIES.indexOf(category);
}

function isVague(verb: VerbAt | undefined): boolean {
  return !verb || verb.sense === "vague" || (AMBIGUOUS.has(verb.verb) && !verb.settled);
}

/** `unlike`, `untag`, `detach`: a description that says `removes the like` tells nothing worse. */
function undoes(named: string | undefined, described: string): boolean {
  return (
    described === "remove" &&
    named !== undefined &&
    /^(?:un|de|dis)/u.test(named) &&
    named !== "delete" &&
    named !== "destroy"
  );
}

/** Every value of the selector says what it does, so a verb such as `navigate` adds nothing. */
function decidedByValues({ multiplex }: View): boolean {
  return multiplex?.values.every(({ sense, own }) => sense !== undefined && !own) ?? false;
}

/** What phrases that stand for several verbs come to. */
const SAID_BY_PHRASE: ReadonlyMap<Phrase, Act["verb"]> = new Map([
  ["deletes", { verb: "delete", sense: "remove" }],
  ["creates", { verb: "change", sense: "update" }],
]);

/** What a caller's text is run by stands in no verb: its argument says so, or the place it is typed. */
const RUNS: Act["verb"] = { verb: "run", sense: "run", settled: true };

function* actsOf(view: View): Generator<Act> {
  if (runsGiven(view)) yield { source: "description", category: SENSES.run, verb: RUNS };
  const chosen = choosesControl(view);
  if (chosen) {
    const source = view.nameVerbs.length > 0 ? "name" : "description";
    yield { source, category: SENSES.input, verb: chosen, at: chosen };
  }
  const [head, ...joined] = view.nameVerbs;
  const [first, ...more] = view.firstVerbs;
  for (const { value, sense, own } of view.multiplex?.values ?? []) {
    if (!sense || own) continue;
    const verb = { verb: value.toLowerCase(), sense };
    yield { source: "values", category: categoryOf(verb, view), verb, value };
  }
  if (
    head &&
    !(decidedByValues(view) && SENSES[head.sense] === "execute") &&
    head.sense !== "vague"
  )
    yield { source: "name", category: categoryOf(head, view), verb: head, at: head };
  for (const verb of joined)
    yield { source: "name", category: categoryOf(verb, view), verb, at: verb };
  const order = ordersPayment(view);
  if (order) yield { source: "description", category: SENSES.pay, verb: order, at: order };
  const open = isVague(head) || head?.nounLike;
  const plain =
    first && !first.nounLike && !AMBIGUOUS.has(first.verb) && !undoes(head?.verb, first.verb);
  const described = first && (open || plain) ? [first] : [];
  const aside = new Set(sideEffects(view));
  const joinedFirst = more.filter((other) => !AMBIGUOUS.has(other.verb) || aside.has(other));
  for (const verb of [...described, ...joinedFirst]) {
    if (verb === order) continue;
    yield { source: "description", category: categoryOf(verb, view), verb, at: verb };
  }
  const ordered = ordersRemoval(view);
  const removal = ordered && !(head && CERTAIN_READS.has(head.verb)) ? ordered : listsRemoval(view);
  if (removal)
    yield {
      source: "description",
      category: SENSES.remove,
      verb: { verb: "remove", sense: "remove" },
      at: removal,
    };
  if (!head || head.sense === "vague") {
    for (const { phrase, start, end } of view.phrases) {
      const verb = SAID_BY_PHRASE.get(phrase);
      if (verb && (head || first))
        yield {
          source: "description",
          category: SENSES[verb.sense],
          verb,
          at: { start, end },
        };
    }
    for (const verb of view.laterVerbs) {
      if (AMBIGUOUS.has(verb.verb) || verb.nounLike) continue;
      yield { source: "description", category: categoryOf(verb, view), verb, at: verb };
    }
  } else {
    const first = new Set(view.firstVerbs);
    for (const verb of [...aside].filter((other) => !first.has(other)))
      yield { source: "description", category: categoryOf(verb, view), verb, at: verb };
  }
}

/** Decides the category; `read` is the model's probability that the tool changes nothing. */
export function decide(view: View, read: number): Decision {
  const tier = tierOf(view);
  const acts = [...actsOf(view)];
  if (tier === "read" || (tier === "open" && isReadEnough(view, read))) {
    return {
      category: "read",
      tier,
      acts: supported(
        view,
        acts.filter(({ category }) => category === "read"),
        "read",
      ),
    };
  }
  const changing = acts
    .filter(({ category }) => category !== "read")
    .sort((a, b) => rank(b.category) - rank(a.category));
  const strongest = changing[0];
  const steals = changing.find(
    ({ category, source }) => category === "destructive" && source !== "description",
  );
  const settling =
    steals && strongest?.category === "financial" && strongest.source === "description"
      ? steals
      : strongest;
  if (!settling) {
    const category = tier === "open" && onlyLooks(view) ? "read" : fallback(view);
    return { category, tier, acts };
  }
  const others = changing.filter((act) => act !== settling);
  return {
    category: settling.category,
    tier,
    acts: supported(view, [settling, ...others], settling.category),
  };
}

/** Adds the description's own verb, too weak to settle a category, where it agrees with the settled one. */
function supported(view: View, acts: Act[], category: Category): Act[] {
  const [first] = view.firstVerbs;
  if (
    !first ||
    acts.some(({ source }) => source === "description") ||
    categoryOf(first, view) !== category
  )
    return acts;
  return [...acts, { source: "description", category, verb: first, at: first }];
}

/** Verbs that look harmless and yet change something here: they change records, or start work. */
const REWRITES = new Set([
  "convert",
  "transform",
  "merge",
  "match",
  "enrich",
  "resolve",
  "optimize",
  "fix",
  "format",
  "sort",
  "filter",
  "normalize",
  "translate",
  "download",
]);

function fallback(view: View): Category {
  const verb = view.nameVerbs[0] ?? view.firstVerbs[0];
  const keeps = verb && (REWRITES.has(verb.verb) || verb.sense === "download");
  return keeps || savesToPath(view) ? "write" : "execute";
}
