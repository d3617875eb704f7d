/**
 * Characters that a reader does not see or that turn the text around: controls but for tab and line
 * ends, soft hyphen, zero-width and format characters, fillers, bidi controls, variation selectors
 * and tags. A zero-width joiner inside an emoji counts too: the reader is told, nothing is removed. In
 * group 1 an emoji with the selector that makes it one, which of real texts nearly every selector does.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself
  /(\p{Extended_Pictographic}\ufe0f)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Whether a text opens or closes a run of its own direction. Left open, such a run reaches past an
 * inline element, isolated or not, so the element has to be a box of its own.
 */
export function turnsText(text: string): boolean {
  return TURNING.test(text);
}

const MOST_CODES = 6;

export interface Hidden {
  count: number;
  /** The first few distinct code points, as `U+200B`. */
  codes: string[];
}

/** What a reader would not see in a text; undefined where there is nothing of the kind. */
export function hiddenCharacters(text: string): Hidden | undefined {
  const found = [...text.matchAll(HIDDEN)].flatMap(([one, emoji]) => (emoji ? [] : [one]));
  if (found.length === 0) return undefined;
  const codes = [...new Set(found)].slice(0, MOST_CODES).map(codePoint);
  return { count: found.length, codes };
}

/** The text with every hidden character dropped, for page titles and other plain-text places. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, "$1");
}

function codePoint(character: string): string {
  const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? "";
  return `U+${hex.padStart(4, "0")}`;
}
