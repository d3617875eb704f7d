/** A plain text table: the first column to the left, the others to the right. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? "").length)),
  );
  const print = (line: readonly string[]) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return `${title}\n${lines.map((line) => `  ${print(line)}`).join("\n")}\n`;
}

export function percent(share: number, digits = 1): string {
  return Number.isNaN(share) ? "–" : `${(share * 100).toFixed(digits)} %`;
}
