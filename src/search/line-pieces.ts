/** UTF-16 units that fit the narrowest place of a name: a result on a phone of 360 px. */
const FITS = 16;
/** Longer ones are no names that anybody reads by their words. */
const LONGEST = 300;
/** Behind what separates words in a name, and before a hump. */
const BREAKS = /[_./:]+(?=[^_./:])|[\p{Ll}\p{N}](?=\p{Lu})/gu;

/**
 * A name cut where a line of it had best end; a browser knows none of these places. Texts of several
 * words, and names that are short anyway, stay whole. For results only: on pages an element that shows a
 * stranger's text holds no other element.
 */
export function linePieces(text: string): string[] {
  return text.length <= FITS || text.length > LONGEST || /\s/.test(text)
    ? [text]
    : text.replace(BREAKS, "$&\n").split("\n");
}
