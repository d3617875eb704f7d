export interface DiffLine {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Cells of the table below: 16 MB of memory at most. Beyond, the changed middle is not aligned. */
const MOST_CELLS = 4_000_000;

/** Turns one list of lines into another: a longest common subsequence between equal ends. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [
    ...marked("same", before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...marked("same", before.slice(before.length - tail)),
  ];
}

function marked(kind: DiffLine["kind"], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ kind, text }));
}

function middle(before: readonly string[], after: readonly string[]): DiffLine[] {
  if (before.length * after.length > MOST_CELLS || before.length === 0 || after.length === 0)
    return [...marked("removed", before), ...marked("added", after)];
  const common = commonLengths(before, after);
  const width = after.length + 1;
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old = "", next = ""] = [before[i], after[j]];
    if (i < before.length && j < after.length && old === next) {
      lines.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (
      j === after.length ||
      (i < before.length &&
        length(common, (i + 1) * width + j) >= length(common, i * width + j + 1))
    ) {
      lines.push({ kind: "removed", text: old });
      i += 1;
    } else {
      lines.push({ kind: "added", text: next });
      j += 1;
    }
  }
  return lines;
}

/** Length of the longest common subsequence from (i, j) on, at `i * (after.length + 1) + j`. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        before[i] === after[j]
          ? length(table, (i + 1) * width + j + 1) + 1
          : Math.max(length(table, (i + 1) * width + j), length(table, i * width + j + 1));
  return table;
}

function length(table: Uint32Array, at: number): number {
  return table[at] ?? 0;
}

const LONGEST_LINE = 200;
const SENTENCE_END = new Set([".", "!", "?", "。", "！", "？"]);

/**
 * Lines of a text for a diff. A long line is cut after its sentences, so that a change in a
 * description of one line does not show as all of it.
 */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => (line.length > LONGEST_LINE ? sentences(line) : [line]));
}

function sentences(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < line.length; i += 1) {
    const ends =
      SENTENCE_END.has(line.charAt(i)) && (line.charAt(i + 1) === " " || line.charCodeAt(i) > 127);
    if (ends) {
      parts.push(line.slice(start, i + 1));
      start = line.charAt(i + 1) === " " ? i + 2 : i + 1;
    }
  }
  return start < line.length ? [...parts, line.slice(start)] : parts;
}

const CONTEXT = 2;

/** The changed lines with two lines around each; `null` stands for lines that are left out. */
export function withContext(lines: readonly DiffLine[]): (DiffLine | null)[] {
  const near = new Uint8Array(lines.length);
  for (const [index, { kind }] of lines.entries())
    if (kind !== "same") near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
  return lines.flatMap((line, index) => {
    if (near[index]) return [line];
    return index === 0 || near[index - 1] ? [null] : [];
  });
}
