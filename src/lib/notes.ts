/** The notes, named `<server>/<tool>` by URL segments, whose tool is not among the pages; sorted. */
export function notesWithoutTool(
  notes: readonly string[],
  pages: readonly { server: string; tool: string }[],
): string[] {
  const left = new Set(notes);
  if (left.size > 0) for (const { server, tool } of pages) left.delete(`${server}/${tool}`);
  return [...left].sort();
}
