/** One training example: indices of its features, its class, how much it counts. */
export interface Example {
  features: Int32Array;
  target: number;
  weight: number;
}

interface FitOptions {
  classes: number;
  size: number;
  epochs: number;
  rate: number;
  /** Pull of every weight towards zero, per example. */
  decay: number;
}

/** A fixed pseudo-random sequence, so that training can be rerun byte for byte. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: Int32Array, next: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}

function softmax(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const value = Math.exp((scores[index] ?? 0) - highest);
    scores[index] = value;
    sum += value;
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / sum;
  return scores;
}

/** Multinomial logistic regression by AdaGrad; weights are laid out feature by feature. */
export function fitWeights(examples: readonly Example[], options: FitOptions): Float64Array {
  const { classes, size, epochs, rate, decay } = options;
  const weights = new Float64Array(size * classes);
  const squares = new Float64Array(size * classes).fill(1e-6);
  const order = Int32Array.from(examples, (_, index) => index);
  const next = sequence(1);
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    for (const at of order) {
      const example = examples[at];
      if (!example) continue;
      scores.fill(0);
      for (const feature of example.features) {
        for (let k = 0; k < classes; k += 1)
          scores[k] = (scores[k] ?? 0) + (weights[feature * classes + k] ?? 0);
      }
      softmax(scores);
      for (let k = 0; k < classes; k += 1) {
        const error = ((scores[k] ?? 0) - (k === example.target ? 1 : 0)) * example.weight;
        for (const feature of example.features) {
          const slot = feature * classes + k;
          const weight = weights[slot] ?? 0;
          const gradient = error + decay * example.weight * weight;
          const square = (squares[slot] ?? 0) + gradient * gradient;
          squares[slot] = square;
          weights[slot] = weight - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}
