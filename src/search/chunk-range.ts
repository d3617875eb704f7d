import type { Chunks } from "./layout.ts";

/** Indexes of the files that can hold keys with this prefix, first and last; undefined if none can. */
export function chunkRange(chunks: Chunks, prefix: string): [number, number] | undefined {
  const { firstKeys } = chunks;
  if (firstKeys.length === 0) return undefined;
  const atOrAfter = lowerBound(firstKeys, (key) => key >= prefix);
  // Keys with the prefix may begin in the file before, unless this one begins with the prefix itself.
  const first = firstKeys[atOrAfter] === prefix ? atOrAfter : Math.max(0, atOrAfter - 1);
  const end = lowerBound(firstKeys, (key) => key >= prefix && !key.startsWith(prefix));
  return end === 0 ? undefined : [first, end - 1];
}

/** Index of the file that holds an entry by its number, and the number of that file's first entry. */
export function chunkOf(
  chunks: Chunks,
  id: number,
): { index: number; firstId: number } | undefined {
  let firstId = 0;
  for (const [index, size] of chunks.sizes.entries()) {
    if (id < firstId + size) return { index, firstId };
    firstId += size;
  }
  return undefined;
}

/** Number of the first entry of a file. */
export function firstIdOf(chunks: Chunks, index: number): number {
  return chunks.sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
}

/** Index of the first element that `reached` holds for; the list must not fall back behind it. */
function lowerBound(sorted: readonly string[], reached: (key: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(sorted[middle] ?? "")) high = middle;
    else low = middle + 1;
  }
  return low;
}
