import { type Judgement, judge } from "../decide/judge.ts";
import { scoreOf, weightsOf } from "../model/score.ts";
import type { Sample } from "./examples.ts";
import type { Truth } from "./labels.ts";
import { train } from "./train.ts";

/** A labelled tool with the rating it gets from a model that was not shown its group. */
export interface HeldOut {
  sample: Sample;
  truth: Truth;
  judgement: Judgement;
}

/** The same tool occurs under several ids: what is held out is held out in all of its copies. */
function copyKey({ entry }: Sample): string {
  const { name, description = "" } = entry.record.tool;
  return `${name}\n${description}`;
}

/** Rates every labelled tool by a model trained on the other groups only. */
export function heldOut(
  samples: readonly Sample[],
  groupOf: (sample: Sample) => string,
): HeldOut[] {
  const labelled = samples.flatMap((sample) =>
    sample.truth === null ? [] : [{ sample, truth: sample.truth }],
  );
  const groups = Map.groupBy(labelled, ({ sample }) => groupOf(sample));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const hidden = new Set(group.map(({ sample }) => copyKey(sample)));
      const weights = weightsOf(train(samples.filter((sample) => !hidden.has(copyKey(sample)))));
      return group.map(({ sample, truth }) => ({
        sample,
        truth,
        judgement: judge(sample.view, scoreOf(sample.features, weights)),
      }));
    });
}

/** Authors with fewer labelled tools than this are held out together. */
const FEWEST_LABELLED = 100;

/** Groups by author: what one author calls read or destructive is never learned from that author. */
export function byAuthor(samples: readonly Sample[]): (sample: Sample) => string {
  const counts = new Map<string, number>();
  for (const { author, truth } of samples)
    if (truth !== null) counts.set(author, (counts.get(author) ?? 0) + 1);
  return ({ author }) => ((counts.get(author) ?? 0) < FEWEST_LABELLED ? "smaller authors" : author);
}

const FOLDS = 5;

/** Groups by whole servers, in five parts. */
export function byServerFold({ entry }: Sample): string {
  let hash = 0;
  for (const char of entry.record.server.id)
    hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return String(hash % FOLDS);
}
