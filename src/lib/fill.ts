export type Filled = { text: string } | { slot: "tool" | "server" };

/** Splits a wording at its `{tool}` and `{server}` placeholders, so that names stay elements of their own. */
export function fillSlots(wording: string): Filled[] {
  return wording
    .split(/(\{(?:tool|server)\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part === "{tool}"
        ? { slot: "tool" }
        : part === "{server}"
          ? { slot: "server" }
          : { text: part },
    );
}

/** The same as one plain text. */
export function fillText(wording: string, names: { tool: string; server: string }): string {
  return fillSlots(wording)
    .map((part) => ("slot" in part ? names[part.slot] : part.text))
    .join("");
}
