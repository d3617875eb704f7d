import type { Annotations } from "../schemas/record.ts";

/**
 * The hints that the author declared, each as one phrase, and beside them those that MCP has
 * clients assume where some are missing. Empty where none is declared.
 */
export function declaredHints(annotations: Annotations | undefined): string[] {
  const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = annotations ?? {};
  const given = [readOnlyHint, destructiveHint, idempotentHint, openWorldHint];
  if (given.every((hint) => hint === undefined)) return [];
  // MCP gives these two a meaning for tools that change something, so for others none is assumed.
  const changes = readOnlyHint !== true;
  return [
    ...phrase(readOnlyHint, false, "read-only", "not read-only"),
    ...phrase(destructiveHint, changes || undefined, "may destroy", "destroys nothing"),
    ...phrase(
      idempotentHint,
      changes ? false : undefined,
      "repeating a call changes nothing more",
      "repeating a call adds up",
    ),
    ...phrase(openWorldHint, true, "reaches outside systems", "reaches no outside system"),
  ];
}

function phrase(
  hint: boolean | undefined,
  assumed: boolean | undefined,
  yes: string,
  no: string,
): string[] {
  const value = hint ?? assumed;
  if (value === undefined) return [];
  return [(value ? yes : no) + (hint === undefined ? " (assumed, not declared)" : "")];
}
