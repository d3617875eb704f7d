import type { Json } from "../schemas/json.ts";

/** Deep enough for any argument value seen; keeps recursion over policy values bounded. */
const DEEPEST_VALUE = 32;

/** True for JSON with finite numbers and well-formed text, nested at most 32 deep. */
export function isJson(value: unknown): value is Json {
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value: item, depth } = next;
    if (typeof item === "string") {
      if (!item.isWellFormed()) return false;
    } else if (typeof item === "number") {
      if (!Number.isFinite(item)) return false;
    } else if (typeof item === "object" && item !== null) {
      if (depth === DEEPEST_VALUE) return false;
      for (const [key, child] of Object.entries(item)) {
        if (!key.isWellFormed()) return false;
        pending.push({ value: child, depth: depth + 1 });
      }
    } else if (typeof item !== "boolean" && item !== null) return false;
  }
  return true;
}

export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
