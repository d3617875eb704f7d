/**
 * A piece of one of our sentences. `code` is copied from a policy document and may hold names that
 * third parties chose; `foreign` is a third party's text, whole, and `field` says which.
 */
export type Part = string | { code: string } | { foreign: string; field: ForeignField };
export type ForeignField =
  | "tool"
  | "server"
  | "serverId"
  | "description"
  | "repository"
  | "package";
export type Sentence = Part[];

const CLOSERS = /["'”’)\]]+$/;
const ENDS = /[.。．!！?？…]$/u;

/** The text as a reader sees it. */
export function plain(parts: readonly Part[]): string {
  return parts.map(textOf).join("");
}

function textOf(part: Part): string {
  if (typeof part === "string") return part;
  return "code" in part ? part.code : part.foreign;
}

/**
 * One sentence, ended once: no full stop is added to text that brings its own, such as a name
 * ending in `。` or `!`.
 */
export function sentence(...parts: Part[]): Sentence {
  const text = plain(parts).trimEnd().replace(CLOSERS, "");
  return ENDS.test(text) ? parts : [...parts, "."];
}

/** `a`, `a and b`, `a, b and c`. */
export function listing(items: readonly Part[][], joiner: "and" | "or"): Part[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [index === items.length - 1 ? ` ${joiner} ` : ", ", ...item];
  });
}
