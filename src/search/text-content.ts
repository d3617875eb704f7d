import { excerpt } from "../lib/excerpt.ts";

/** Stands between the words of the author and what is added for the search alone. */
const DIVIDER = " ¦ ";
const LINE_LENGTH = 100;

/** The text of one record in the full-text index; `readable` must hold no broken bar. */
export function joinContent(readable: string, added: string): string {
  return `${readable}${DIVIDER}${added}`;
}

/** One line of the author's words, from the content of a result. */
export function lineOf(content: string): string {
  const end = content.indexOf(DIVIDER.trim());
  return excerpt(end < 0 ? content : content.slice(0, end), LINE_LENGTH);
}

/** The token that stands for a word of the server, so that `server:` can be asked of the full text. */
export function serverToken(word: string): string {
  return `onserver${word}`;
}
