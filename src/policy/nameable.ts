/** `*` in the place of a name would speak of every tool, and control characters are refused. */
export function canName(tool: string): boolean {
  return tool !== "" && tool !== "*" && tool.isWellFormed() && !/\p{Cc}/u.test(tool);
}

/** `hide` takes no name with blanks at its ends. */
export function canHide(tool: string): boolean {
  return canName(tool) && tool.trim() === tool;
}
