/** Control and format characters that JSON.stringify leaves as they are. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

function escapeUnits(text: string): string {
  return [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}

/** Foreign text for a terminal or a log: one line, no control or bidirectional characters. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(INVISIBLE, escapeUnits);
}

const CLIP = 200;

/** At most 200 characters of a text, cut at the end. */
export function clip(text: string): string {
  return text.length > CLIP ? `${text.slice(0, CLIP)}…` : text;
}
