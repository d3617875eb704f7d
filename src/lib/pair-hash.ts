/** The fragment by which the composer of a server's page opens with two of its tools chosen. */
export function pairHash(tool: string, partner: string): string {
  return `#tools=${[tool, partner].map(encodeURIComponent).join(",")}`;
}
