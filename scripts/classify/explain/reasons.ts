import type { Decision } from "../decide/category.ts";
import type { Reach } from "../decide/reach.ts";
import type { Move } from "../decide/risk.ts";
import { takenBy } from "../decide/takes-away.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { actSentence } from "./act-sentence.ts";
import { argumentReason, lookupReason } from "./arguments.ts";
import { type Basis, basisReason, hintConflict } from "./basis.ts";
import { consequence, statedReason, undoReason } from "./consequence.ts";
import { ownVerb } from "./lead-verb.ts";
import type { Dealing } from "./money.ts";
import type { Reason } from "./reason.ts";
import { themeReason } from "./theme.ts";
import { weighedReason } from "./weighed.ts";

/** Sentences of a rationale: what it does, what follows, and what the rating rests on. */
const MOST_SENTENCES = 4;
const MOST_BODY = 3;

interface Told {
  view: View;
  decision: Decision;
  reach: Reach;
  undo: string | undefined;
  moves: readonly Move[];
  basis: Basis;
  weighed: readonly string[];
}

/** All reasons, strongest first, and the few of them that make the rationale. */
export function reasonsOf(told: Told): { reasons: Reason[]; rationale: string } {
  const { view, decision, reach, undo, moves, basis, weighed } = told;
  const { category, acts } = decision;
  const says = new Set(view.phrases.map(({ phrase }) => phrase));
  const verb = ownVerb(view, acts[0]);
  const sense = verb?.sense;
  const tipped = weighedReason(weighed, category);
  const taken = acts[0] && takenBy(acts[0].verb, view);
  // What is unlocked or left is still there.
  const stays = category === "destructive" && taken !== undefined && taken !== "content";
  const guarded =
    reach.secrets ||
    reach.personal ||
    view.parameterRisks.some(({ kind }) => kind === "credential");
  const body = present([
    { rule: `does-${sense ?? "unknown"}`, text: actSentence(view, decision) },
    acts.length === 0 ? tipped : undefined,
    ...moves.map(({ rule, text }) => ({ rule, text })),
    statedReason(category, says),
    argumentReason(view, new Set(moves.map(({ rule }) => rule))),
    stays || (category === "destructive" && says.has("recoverable"))
      ? undefined
      : themeReason(category, view.object.own, guarded),
    lookupReason(view, category),
  ]);
  if (body.length < MOST_BODY && (category !== "read" || body.length < 2)) {
    const takesArguments = view.parameters.length > 0;
    const dealing = verb && acts[0]?.source !== "values" ? dealingOf(view, verb.verb) : undefined;
    body.push(consequence({ category, sense, dealing, reach, undo, taken, takesArguments, says }));
  }
  const closing = present([
    hintConflict(view, decision),
    basisReason(basis, view),
    undoReason(category, undo),
  ]);
  const kept = [...body.slice(0, closing.length > 0 ? MOST_SENTENCES - 1 : MOST_BODY), ...closing];
  return {
    reasons: [...body, ...closing, ...present([acts.length > 0 ? tipped : undefined])],
    rationale: kept
      .slice(0, MOST_SENTENCES)
      .map(({ text }) => text)
      .join(" "),
  };
}

/** What the verb is applied to: the words of the name, else those after it in the description. */
function dealingOf({ object, text, description }: View, verb: string): Dealing {
  const said = description.slice(0, LONGEST_SAID);
  if (object.own.length > 0) return { verb, object: object.own, said };
  const at = Math.max(0, text.toLowerCase().indexOf(verb));
  return { verb, object: wordsOf(text, at, at + LONGEST_OBJECT).map((word) => word.text), said };
}
const LONGEST_SAID = 200;
const LONGEST_OBJECT = 60;

function present(reasons: readonly (Reason | undefined)[]): Reason[] {
  return reasons.filter((reason) => reason !== undefined);
}
