/**
 * The words of an identifier in lower case: split at everything but letters and digits, and at the
 * humps of camelCase and HTMLDocument. Digits stay with the letters before them.
 */
export function nameWords(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1$2 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "");
}
