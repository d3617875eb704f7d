/** Results that may wait for an earlier one, for each piece of work under way: what memory holds. */
const AHEAD = 8;

/** Works on values side by side and yields the results in the order of the values. */
export async function* inOrder<T, R>(
  values: readonly T[],
  concurrency: number,
  work: (value: T) => Promise<R>,
): AsyncGenerator<R> {
  const turn = turns(concurrency);
  const results = new Map<number, Promise<R>>();
  let started = 0;
  for (const index of values.keys()) {
    for (const value of values.slice(started, index + concurrency * AHEAD)) {
      const result = turn(() => work(value));
      // One that fails is told when its turn to be yielded comes.
      result.catch(() => {});
      results.set(started, result);
      started += 1;
    }
    const result = results.get(index);
    results.delete(index);
    if (result) yield await result;
  }
}

/** Runs at most so many pieces of work at once, first come, first served. */
function turns(free: number) {
  const waiting: (() => void)[] = [];
  let left = free;
  return async <R>(work: () => Promise<R>): Promise<R> => {
    if (left > 0) left -= 1;
    else await new Promise<void>((resume) => waiting.push(resume));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else left += 1;
    }
  };
}
