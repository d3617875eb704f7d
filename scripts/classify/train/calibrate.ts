import { type Calibration, classOf, rawConfidence } from "../decide/confidence.ts";
import type { Judgement } from "../decide/judge.ts";
import type { Truth } from "./labels.ts";

/** A rating of a tool whose author was left out of training. */
interface Outcome {
  judgement: Judgement;
  truth: Truth;
  /** Whether the label tells Destructive from other changes; without it, only Read can be right or wrong. */
  told: boolean;
}

/** Whether a rating agrees with its label, as far as the label tells. */
export function agrees({ judgement, truth, told }: Outcome): boolean {
  const ours = classOf(judgement.decision.category);
  return told ? ours === truth : (ours === "read") === (truth === "read");
}

/** Ratings per row: fewer make rows that say nothing, more make one row of everything. */
const FEWEST = 60;
/** Of rows without a mistake: the rule of succession keeps them below 1. */
const PRIOR_RIGHT = 1;
const PRIOR_ALL = 2;

/** Measures how often ratings are right, by kind and raw probability; never rising as that falls. */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const kinds = new Map<string, { raw: number; right: boolean }[]>();
  for (const outcome of outcomes) {
    const { judgement } = outcome;
    const { kind, raw } = rawConfidence(judgement.decision, judgement.score);
    const group = kinds.get(kind) ?? [];
    group.push({ raw, right: agrees(outcome) });
    kinds.set(kind, group);
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, group]) =>
      rowsOf(group).map(({ atLeast, right }) => [kind, atLeast, right] as const),
    );
}

function rowsOf(group: { raw: number; right: boolean }[]): { atLeast: number; right: number }[] {
  const sorted = group.toSorted((a, b) => b.raw - a.raw);
  const blocks: { atLeast: number; right: number; all: number }[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = Math.min(start + FEWEST, sorted.length);
    while (end < sorted.length && sorted[end]?.raw === sorted[end - 1]?.raw) end += 1;
    if (sorted.length - end < FEWEST) end = sorted.length;
    const part = sorted.slice(start, end);
    start = end;
    blocks.push({
      atLeast: part.at(-1)?.raw ?? 0,
      right: part.filter(({ right }) => right).length,
      all: part.length,
    });
    while (blocks.length > 1 && share(blocks.at(-1)) >= share(blocks.at(-2))) {
      const [a, b] = blocks.splice(-2);
      if (a && b) blocks.push({ atLeast: b.atLeast, right: a.right + b.right, all: a.all + b.all });
    }
  }
  return blocks.map((block, index) => ({
    atLeast: index === blocks.length - 1 ? 0 : Math.floor(block.atLeast * 1e6) / 1e6,
    right: Math.round(share(block) * 1000) / 1000,
  }));
}

function share(block: { right: number; all: number } | undefined): number {
  return block ? (block.right + PRIOR_RIGHT) / (block.all + PRIOR_ALL) : 0;
}
