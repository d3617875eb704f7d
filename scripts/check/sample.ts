/** At most so many of the values that `fits`, spread evenly over all, always the same ones. */
export async function sample<T>(
  values: AsyncIterable<T>,
  most: number,
  fits: (value: T) => boolean = () => true,
): Promise<T[]> {
  let taken: T[] = [];
  let step = 1;
  let seen = 0;
  for await (const value of values) {
    if (!fits(value)) continue;
    if (seen % step === 0) taken.push(value);
    seen += 1;
    if (taken.length <= most) continue;
    // Twice as wide steps, as if they had been so from the start.
    taken = taken.filter((_, i) => i % 2 === 0);
    step *= 2;
  }
  return taken;
}
