/** A set of code points: sorted ranges, both ends included. */
export interface CharSet {
  ranges: readonly (readonly [number, number])[];
  negated: boolean;
  /** Compare without regard to case. */
  fold: boolean;
}

type Ranges = CharSet["ranges"];

const code = (char: string): number => char.codePointAt(0) ?? 0;
const DIGITS: Ranges = [[code("0"), code("9")]];
const WORD: Ranges = [
  [code("0"), code("9")],
  [code("A"), code("Z")],
  [code("_"), code("_")],
  [code("a"), code("z")],
];
/** As RE2 has it: no vertical tab and nothing beyond ASCII, unlike JavaScript's `\s`. */
const BLANKS: Ranges = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];

/** What `.` stands for: all but a line feed, as in RE2. */
export const ANY: CharSet = { ranges: [[0x0a, 0x0a]], negated: true, fold: false };

/** The classes `\d \w \s` and their opposites, by letter. */
export const PERL_CLASSES: ReadonlyMap<string, { ranges: Ranges; negated: boolean }> = new Map([
  ["d", { ranges: DIGITS, negated: false }],
  ["D", { ranges: DIGITS, negated: true }],
  ["w", { ranges: WORD, negated: false }],
  ["W", { ranges: WORD, negated: true }],
  ["s", { ranges: BLANKS, negated: false }],
  ["S", { ranges: BLANKS, negated: true }],
]);

const LAST = 0x10ffff;

/** Everything outside sorted, disjoint ranges. */
export function complement(ranges: Ranges): Ranges {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [low, high] of ranges) {
    if (low > next) gaps.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return gaps;
}

export function contains(set: CharSet, point: number): boolean {
  const found = set.fold
    ? caseVariants(point).some((variant) => inRanges(set.ranges, variant))
    : inRanges(set.ranges, point);
  return found !== set.negated;
}

export function isWord(point: number | undefined): boolean {
  return point !== undefined && inRanges(WORD, point);
}

function inRanges(ranges: Ranges, point: number): boolean {
  return ranges.some(([low, high]) => low <= point && point <= high);
}

/** The character and its one-character upper and lower forms, each way round. */
function caseVariants(point: number): number[] {
  const char = String.fromCodePoint(point);
  const upper = char.toUpperCase();
  const lower = char.toLowerCase();
  return [char, upper, lower, upper.toLowerCase(), lower.toUpperCase()]
    .filter((form) => [...form].length === 1)
    .map(code);
}
