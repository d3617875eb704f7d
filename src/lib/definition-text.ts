import type { Json, JsonObject } from "../schemas/json.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The text that a definition's fingerprint is taken from; the browser compares by the same one. */
export function definitionText(tool: {
  name: string;
  description?: string | undefined;
  inputSchema?: JsonObject | undefined;
}): string {
  const parts: Json = {
    name: tool.name,
    description: tool.description ?? null,
    inputSchema: tool.inputSchema ?? null,
  };
  return canonicalJson(parts);
}
