const REACH = 2;

/** Part numbers to link from a part of a long list; `undefined` stands for a gap. */
export function pagerNumbers(current: number, last: number): (number | undefined)[] {
  const near = Array.from({ length: 2 * REACH + 1 }, (_, i) => current - REACH + i);
  const numbers = [...new Set([1, ...near, last])].filter((n) => n >= 1 && n <= last);
  numbers.sort((a, b) => a - b);
  return numbers.flatMap((n, i) => {
    const before = numbers[i - 1];
    return before !== undefined && n - before > 1 ? [undefined, n] : [n];
  });
}

/** Cuts a list into parts of at most `size`; an empty list has one empty part. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  const parts = Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
  return parts;
}

/** Rows of a browse page: about 90 bytes each compressed, so a page stays near 25 kB gzip. */
export const ROWS_PER_PART = 250;
