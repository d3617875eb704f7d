import type { Annotations } from "../schemas/record.ts";

/** The hints that the author declared, each as one phrase. */
export function declaredHints(annotations: Annotations | undefined): string[] {
  if (!annotations) return [];
  const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = annotations;
  const phrase = (hint: boolean | undefined, yes: string, no: string) =>
    hint === undefined ? [] : [hint ? yes : no];
  return [
    ...phrase(readOnlyHint, "read-only", "not read-only"),
    ...phrase(destructiveHint, "may destroy", "destroys nothing"),
    ...phrase(idempotentHint, "repeating a call changes nothing more", "repeating a call adds up"),
    ...phrase(openWorldHint, "reaches outside systems", "reaches no outside system"),
  ];
}
