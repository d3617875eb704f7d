import { createHash } from "node:crypto";
import type { Tool } from "../schemas/record.ts";
import { definitionText } from "./definition-text.ts";

/** SHA-256, in hex, of what an agent reads of a tool: name, description and input schema. */
export function fingerprint(tool: Tool): string {
  return createHash("sha256").update(definitionText(tool)).digest("hex");
}
