/**
 * Pagefind 1.6 takes its own marks out of titles too (`___PAGEFIND_WEIGHT___10 search` becomes
 * `search`), and squeezes white space. What must come back exactly is written with codes instead:
 * a backslash, the code point in hex, a semicolon.
 */
const UNSAFE = /\\|(?<=PAGE)FIND|\p{C}|(?! )\p{Z}|^ | (?= |$)/gu;

/** Escapes a stranger's text for Pagefind's metadata; most texts stay as they are. */
export function encodeMeta(text: string): string {
  return text.replace(UNSAFE, (found) => {
    const [first = ""] = found;
    return `\\${(first.codePointAt(0) ?? 0).toString(16)};${found.slice(first.length)}`;
  });
}

export function decodeMeta(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6});/g, (code, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : code;
  });
}
