const NAMED: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** What XML 1.0 cannot carry, not even as a reference: most controls, lone surrogates, U+FFFE/F. */
const UNCARRIABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for an element or a double-quoted attribute of XML 1.0; U+FFFD stands for what it cannot carry. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNCARRIABLE, "\ufffd")
    .replace(/[&<>"]/g, (unit) => NAMED.get(unit) ?? unit);
}
