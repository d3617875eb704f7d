import { clip, quote } from "./quote.ts";

/** Why something failed, quoted; with the cause, where an error such as `fetch failed` has one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return quote(clip(String(error)));
  const { message, cause } = error;
  return quote(clip(cause instanceof Error ? `${message}: ${causeOf(cause)}` : message));
}

function causeOf(cause: Error): string {
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
