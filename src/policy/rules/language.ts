import { type Argument, wordsOf } from "./argument.ts";

/** What an argument is written in, as far as it decides which words in it are dangerous. */
export type Language = "browser" | "node" | "python" | "dotnet" | "shell" | "sql" | "cypher";

/** `other` has no words of its own here, but its name says that it is none of the rest. */
const NAMED: readonly (readonly [Language | "other", RegExp])[] = [
  ["browser", /\b(browser|playwright|puppeteer|selenium|queryselector)/],
  ["node", /\b(node\.?js|node|npm|deno|bun)\b/],
  ["python", /python|pyqgis|\b(blender|boto3|jupyter|pandas)\b/],
  ["dotnet", /\bc#|\bcsharp\b|\bunity|\.net\b/],
  ["shell", /\b(powershell|bash|shell|terminal)\b/],
  ["sql", /\bsql\b/],
  ["cypher", /\b(cypher|neo4j)\b/],
  ["other", /\b(ruby|php|java|perl|golang|rust|applescript|mathematica)\b/],
];
/** It does not say where it runs: in a browser or on a machine. */
const JAVASCRIPT = /javascript|typescript|\bjs\b/;

/**
 * The one language that the tool's name, the argument's name and its description speak of, or null
 * where they speak of none or of several.
 */
export function languageOf(tool: string, { words, about }: Argument): Language | null {
  const text = [...wordsOf(tool), ...words, about].join(" ");
  const [language, another] = NAMED.filter(([, pattern]) => pattern.test(text)).map(([of]) => of);
  if (!language || another || language === "other") return null;
  const scripted = language === "browser" || language === "node";
  return JAVASCRIPT.test(text) && !scripted ? null : language;
}
