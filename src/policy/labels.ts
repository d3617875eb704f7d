import type { Part } from "./sentence.ts";

/**
 * A server as a noun, without an article and with its label whole: `Qflow MCP server`. Words that
 * the label already ends in are not said again: `Kestra MCP Server`, `GitHub MCP server`.
 */
export function serverNoun(label: string): Part[] {
  const words = (label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
  const last = words.at(-1);
  const said = last === "server" || (words.includes("mcp") && words.includes("server"));
  const suffix = said ? "" : last === "mcp" ? " server" : " MCP server";
  return [{ foreign: label, field: "server" }, ...(suffix ? [suffix] : [])];
}

function singular(word: string): string {
  return word === "servers" ? "server" : word;
}

/** The same with `the`, unless the label brings its own. */
export function theServer(label: string): Part[] {
  return [...(/^the\b/i.test(label) ? [] : ["the "]), ...serverNoun(label)];
}
