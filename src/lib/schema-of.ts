import { type JsonObject, jsonObject } from "../schemas/json.ts";

/** The schema of a page, from its JSON text. */
export function schemaOf(text: string | undefined): JsonObject | undefined {
  return text === undefined ? undefined : jsonObject.parse(JSON.parse(text));
}
