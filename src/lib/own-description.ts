import type { Tool } from "../schemas/record.ts";

const SAYS_NOTHING =
  /^(?:(?:no )?description(?: (?:not |un)?available| missing)?|n\/?a|none|null|undefined|todo|tbd|-+|\.+)?\.?$/iu;

/** What is left of a web page around a description that was not found; a tool's name may follow. */
const CHROME = /^Deploy Server\b/u;
const CHROME_END = "Try in Playground";
const ONE_WORD = /^\S*$/u;

/** A longer text says something. */
const LONGEST_PLACEHOLDER = 400;

/**
 * What the author says of the tool, unchanged; undefined where the description is empty, says that
 * there is none, repeats the name, or is the furniture of a web page.
 */
export function ownDescription({
  name,
  description = "",
}: Pick<Tool, "name" | "description">): string | undefined {
  const text = description.trim();
  if (text.length > LONGEST_PLACEHOLDER) return description;
  const own = name.trim();
  const blank = text === own || SAYS_NOTHING.test(text) || isChrome(text, own);
  return blank ? undefined : description;
}

function isChrome(text: string, name: string): boolean {
  const end = text.lastIndexOf(CHROME_END);
  if (end < 0 || !CHROME.test(text)) return false;
  const after = text.slice(end + CHROME_END.length).trim();
  return after === name || ONE_WORD.test(after);
}
