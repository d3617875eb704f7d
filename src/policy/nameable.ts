/** Leaves room for the suffix of a counter within the longest text that the schema takes. */
const LONGEST_NAME = 1000;

/** `*` in the place of a name would speak of every tool, and control characters are refused. */
export function canName(tool: string): boolean {
  if (tool === "" || tool === "*" || tool.length > LONGEST_NAME) return false;
  return tool.isWellFormed() && !/\p{Cc}/u.test(tool);
}

/** `hide` takes no name with blanks at its ends. */
export function canHide(tool: string): boolean {
  return canName(tool) && tool.trim() === tool;
}
