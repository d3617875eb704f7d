/** True for a JSON object, false for arrays, null and scalars. */
export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property along a path of keys, or undefined. */
export function own(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const key of path) {
    found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}
