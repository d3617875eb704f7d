import type { Rendered } from "./dialect.ts";

/** Thrown where a form has no words for a rule; the message is the reason that the reader sees. */
export class CannotSay extends Error {}

/** The text that is written, or the reason why it cannot be. */
export function rendered(write: () => string): Rendered {
  try {
    return { text: write() };
  } catch (error) {
    if (error instanceof CannotSay) return { reason: error.message };
    throw error;
  }
}
