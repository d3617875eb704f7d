/** What a drill found wrong, in one line. */
export class DrillFault extends Error {}

export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new DrillFault(message);
}

export function mustEqual(what: string, found: unknown, expected: unknown): void {
  must(found === expected, `${what} is ${String(found)}, not ${String(expected)}`);
}
