const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/y;

interface Level {
  /** The key or index that the next value stands under. */
  at: string;
  list: boolean;
  /** Where the member began: its key, or its value in a list. */
  start: number;
}

/**
 * Where the member that a JSON Pointer names stands in a JSON text, its key included: UTF-16
 * offsets. Undefined where there is no such member. Linear in the text, which must be valid.
 */
export function jsonSpan(
  text: string,
  pointer: string,
): { start: number; end: number } | undefined {
  const target = pointer.split("/").slice(1).map(unescaped);
  if (target.length === 0) return { start: 0, end: text.trimEnd().length };
  const levels: Level[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [, quoted, mark] = found;
    const end = TOKEN.lastIndex;
    const start = end - (quoted ?? mark ?? found[3] ?? "").length;
    const level = levels.at(-1);
    const isKey = quoted !== undefined && level && !level.list && expectsKey(text, end);
    if (isKey) {
      level.at = String(JSON.parse(quoted));
      level.start = start;
    } else if (mark === "{" || mark === "[") {
      if (level?.list) level.start = start;
      levels.push({ at: "0", list: mark === "[", start: end });
    } else if (mark === "}" || mark === "]") {
      levels.pop();
      const closed = levels.at(-1);
      if (closed && isAt(levels, target)) return { start: closed.start, end };
    } else if (mark === "," && level?.list) level.at = String(Number(level.at) + 1);
    else if (mark === undefined && level) {
      if (level.list) level.start = start;
      if (isAt(levels, target)) return { start: level.start, end };
    }
  }
  return undefined;
}

function expectsKey(text: string, end: number): boolean {
  let next = end;
  while (/\s/.test(text.charAt(next))) next += 1;
  return text.charAt(next) === ":";
}

function isAt(levels: readonly Level[], target: readonly string[]): boolean {
  return levels.length === target.length && levels.every(({ at }, index) => at === target[index]);
}

function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
