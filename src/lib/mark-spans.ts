export interface Segment {
  text: string;
  marked: boolean;
}

/** Cuts a text into marked and unmarked parts; spans may touch or overlap, and come in any order. */
export function markSpans(
  text: string,
  spans: readonly { start: number; end: number }[],
): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const take = (end: number, marked: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    take(Math.min(start, text.length), false);
    take(Math.min(end, text.length), true);
  }
  take(text.length, false);
  return segments;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether marks tell something: where all of a text is marked, quoting it again shows nothing new. */
export function marksTell(segments: readonly Segment[]): boolean {
  return (
    segments.some(({ marked }) => marked) &&
    segments.some(({ text, marked }) => !marked && LETTER.test(text))
  );
}
