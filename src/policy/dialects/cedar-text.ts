/** A Cedar string literal: quotes, backslashes and what cannot be seen are escaped. */
export function cedarString(text: string): string {
  return `"${escapeText(text)}"`;
}

/** A pattern of `like` that finds the text anywhere; `*` is the only wildcard. */
export function cedarContains(text: string): string {
  return `"*${escapeText(text).replaceAll("*", "\\*")}*"`;
}

function escapeText(text: string): string {
  return text
    .replace(/["\\]/g, "\\$&")
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
    );
}
