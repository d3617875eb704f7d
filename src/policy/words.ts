const LONGEST_QUOTE = 80;

/** `a` or `an`, by the first letter, for the words that are used here; not for foreign names. */
export function article(word: string): string {
  return /^(?:[aeiou]|hour)/i.test(word) ? "an" : "a";
}

/** `1 tool`, `2 tools`, `1,000 tools`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${thousands(number)} ${number === 1 ? singular : plural}`;
}

/** Digits in groups of three, the same in every locale: `43,200`. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Foreign text for a message: quoted, escapes for what cannot be seen, cut after 80 characters. */
export function quote(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return JSON.stringify(short.toWellFormed()).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
