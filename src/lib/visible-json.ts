/** Controls, format characters, separators, tags, variation selectors and fillers. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}\u2800]/gu;

/**
 * JSON for readers that are machines or read the source: what cannot be seen stands there as a \u
 * escape, so that no text hides in another. Parses to the same value as JSON.stringify's.
 */
export function visibleJson(value: unknown, indent = 0): string {
  // A line feed is only ever the indentation: inside a string JSON has it escaped already.
  return JSON.stringify(value, null, indent).replace(UNSEEN, escapeUnits);
}

function escapeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    return `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`;
  }).join("");
}
