import { examplesOf, type Sample, vocabularyOf } from "./examples.ts";
import { fitWeights } from "./fit.ts";
import { TRUTHS } from "./labels.ts";

/** Rounds over all examples, step and pull: held-out vendors do equally well from half to three times each. */
const EPOCHS = 6;
const RATE = 0.1;
const DECAY = 0.003;
const HUNDREDTHS = 100;

type Trained = [feature: string, change: number, destructive: number][];

/** Learns the weights of the model; the same samples give the same weights. */
export function train(samples: readonly Sample[]): Trained {
  const vocabulary = vocabularyOf(samples);
  const classes = TRUTHS.length;
  const fitted = fitWeights(examplesOf(samples, vocabulary), {
    classes,
    size: vocabulary.size,
    epochs: EPOCHS,
    rate: RATE,
    decay: DECAY,
  });
  const weights: Trained = [];
  for (const [key, index] of vocabulary) {
    const [read = 0, change = 0, destructive = 0] = fitted.subarray(
      index * classes,
      (index + 1) * classes,
    );
    const row = [change - read, destructive - read].map(
      (value) => Math.round(value * HUNDREDTHS) || 0,
    );
    const [a = 0, b = 0] = row;
    if (a !== 0 || b !== 0) weights.push([key, a, b]);
  }
  return weights;
}
