import { wordsOfName } from "../../classify/text/words.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";

/** A judge that must treat alike what is alike by some key. */
interface Ceiling {
  title: string;
  keyOf(tool: HeldOut): string;
}

/** The act as the rules read it: verbs of the name and of the sentence that says what it does. */
function actOf({ sample, judgement }: HeldOut): string {
  const { nameVerbs, firstVerbs, multiplex, phrases } = sample.view;
  const verbs = (list: typeof nameVerbs) => list.map(({ verb }) => verb).join(" ");
  const replaces = phrases.some(({ phrase }) => phrase === "overwrites");
  const acts = multiplex ? "several" : "one";
  const category = judgement.decision.category;
  return `${verbs(nameVerbs)}|${verbs(firstVerbs)}|${replaces}|${acts}|${category}`;
}

export const CEILINGS: readonly Ceiling[] = [
  {
    title: "one answer for an equal name and description",
    keyOf: ({ sample }) => {
      const { name, description = "" } = sample.entry.record.tool;
      return `${wordsOfName(name)
        .map(({ text }) => text)
        .join(" ")}\n${description.trim()}`;
    },
  },
  { title: "one answer for equal verbs, phrases and kind of act", keyOf: actOf },
  {
    title: "one answer for the verb that leads",
    keyOf: ({ sample }) =>
      (sample.view.nameVerbs[0] ?? sample.view.firstVerbs[0])?.verb ?? "no verb",
  },
];

/**
 * The share of destructive tools that a judge finds at a precision of `atLeast`, if it knows every label
 * beforehand but has to give equal answers to equal keys.
 */
export function bestRecall(
  tools: readonly HeldOut[],
  keyOf: (tool: HeldOut) => string,
  atLeast: number,
): number {
  const groups = [...Map.groupBy(tools, keyOf).values()]
    .map((group) => ({
      all: group.length,
      hits: group.filter(({ truth }) => truth === "destructive").length,
    }))
    .sort((a, b) => b.hits / b.all - a.hits / a.all);
  let all = 0;
  let hits = 0;
  let best = 0;
  for (const group of groups) {
    all += group.all;
    hits += group.hits;
    if (hits / all >= atLeast) best = hits;
  }
  const positives = tools.filter(({ truth }) => truth === "destructive").length;
  return positives === 0 ? Number.NaN : best / positives;
}
