/** Separators of the shard files: lines of fields, fields of parts. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["|", "\\p"],
]);
const PLAIN: ReadonlyMap<string, string> = new Map([...ESCAPES].map(([raw, code]) => [code, raw]));

/** A stranger's text as one part of one field of one line; `unescapeField` gives it back exactly. */
export function escapeField(text: string): string {
  return text.replace(/[\\\t\n|]/g, (character) => ESCAPES.get(character) ?? character);
}

export function unescapeField(text: string): string {
  return text.replace(/\\[\\tnp]/g, (code) => PLAIN.get(code) ?? code);
}

/** Ascending whole numbers as their differences in base 36, the first from -1. */
export function encodeIds(ids: readonly number[]): string {
  return ids.map((id, i) => (id - (ids[i - 1] ?? -1)).toString(36)).join(" ");
}

/** Reads what `encodeIds` wrote; stops at the first part that is no difference. */
export function decodeIds(text: string): number[] {
  const ids: number[] = [];
  if (text === "") return ids;
  let id = -1;
  for (const part of text.split(" ")) {
    const step = Number.parseInt(part, 36);
    if (!(step > 0)) return ids;
    id += step;
    ids.push(id);
  }
  return ids;
}
