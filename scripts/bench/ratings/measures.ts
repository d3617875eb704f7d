import type { Calibration } from "../../classify/decide/confidence.ts";
import { type Class, classOf, confidenceOf } from "../../classify/decide/confidence.ts";
import { agrees } from "../../classify/train/calibrate.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";
import type { Truth } from "../../classify/train/labels.ts";

/** One labelled tool with what a method says of it. */
export interface Verdict {
  truth: Truth;
  ours: Class;
  /** How destructive the method finds it; only the order counts. */
  destructive: number;
  /** Whether the label says anything of Destructive; without it, only Read is measured. */
  told: boolean;
}

export interface Measures {
  tools: number;
  /** Share right on read against not read. */
  accuracy: number;
  /** Share of all tools that change something and are called Read. */
  missed: number;
  precision: number;
  recall: number;
  /** Best recall of any threshold with a precision of at least 0.90; 0 where there is none. */
  recallAt90: number;
}

/** The least precision at which recall is compared. */
export const PRECISION = 0.9;

function ratio(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export function measure(verdicts: readonly Verdict[]): Measures {
  const count = (test: (verdict: Verdict) => boolean) => verdicts.filter(test).length;
  const told = verdicts.filter((verdict) => verdict.told);
  const countTold = (test: (verdict: Verdict) => boolean) => told.filter(test).length;
  const right = count(({ truth, ours }) => (truth === "read") === (ours === "read"));
  const missed = count(({ truth, ours }) => truth !== "read" && ours === "read");
  const hits = countTold(({ truth, ours }) => truth === "destructive" && ours === "destructive");
  const called = countTold(({ ours }) => ours === "destructive");
  const positives = countTold(({ truth }) => truth === "destructive");
  let found = 0;
  let best = 0;
  const ranked = told.toSorted((a, b) => b.destructive - a.destructive);
  for (const [index, { truth, destructive }] of ranked.entries()) {
    if (truth === "destructive") found += 1;
    const ends = ranked[index + 1]?.destructive !== destructive;
    if (ends && found / (index + 1) >= PRECISION) best = found;
  }
  return {
    tools: verdicts.length,
    accuracy: ratio(right, verdicts.length),
    missed: ratio(missed, verdicts.length),
    precision: ratio(hits, called),
    recall: ratio(hits, positives),
    recallAt90: ratio(best, positives),
  };
}

export function verdictOf({ truth, judgement }: HeldOut, told: boolean): Verdict {
  const ours = classOf(judgement.decision.category);
  return {
    truth,
    ours,
    destructive: (ours === "destructive" ? 1 : 0) + judgement.score.destructive,
    told,
  };
}

interface Bin {
  from: number;
  to: number;
  tools: number;
  /** Mean confidence. */
  stated: number;
  /** Share whose class (read, change, destructive) is the label's, as far as the label tells. */
  right: number;
  /** The same by every label, those of servers included that call plain creations destructive. */
  rightByAll: number;
  /** Share right on read against not read. */
  rightOnRead: number;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

/** Stated confidence against the share that was right. */
export function calibrationBins(
  tools: readonly HeldOut[],
  calibration: Calibration,
  isTold: (tool: HeldOut) => boolean,
): Bin[] {
  const rated = tools.map((tool) => ({
    agrees: agrees({ ...tool, told: isTold(tool) }),
    truth: tool.truth,
    ours: classOf(tool.judgement.decision.category),
    stated: confidenceOf(tool.judgement.decision, tool.judgement.score, calibration),
  }));
  const bin = (from: number, to: number): Bin => {
    const inside = rated.filter(({ stated }) => stated >= from && stated < to);
    return {
      from,
      to,
      tools: inside.length,
      stated: ratio(
        inside.reduce((sum, { stated }) => sum + stated, 0),
        inside.length,
      ),
      right: ratio(inside.filter((tool) => tool.agrees).length, inside.length),
      rightByAll: ratio(inside.filter(({ truth, ours }) => truth === ours).length, inside.length),
      rightOnRead: ratio(
        inside.filter(({ truth, ours }) => (truth === "read") === (ours === "read")).length,
        inside.length,
      ),
    };
  };
  const bins = EDGES.slice(0, -1).map((from, index) => bin(from, EDGES[index + 1] ?? 1));
  return [...bins, bin(0.9, 1.01)];
}
