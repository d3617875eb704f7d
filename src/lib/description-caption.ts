import type { Tool } from "../schemas/record.ts";
import { languageName } from "./language.ts";
import { ownDescription } from "./own-description.ts";

/** What stands above a description that is quoted as it is. */
export function descriptionCaption(tool: Pick<Tool, "name" | "description">): string {
  const text = ownDescription(tool);
  if (text === undefined)
    return "Placeholder text in the tool's definition; its author supplied no description";
  const language = languageName(text);
  return `From the tool's definition${language ? `, in ${language}; it has no English gloss yet` : ""}`;
}
