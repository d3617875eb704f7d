import type { Json, JsonObject } from "../../../src/schemas/json.ts";
import type { Parameter } from "../types.ts";
import { wordsOfName } from "./words.ts";

const DEEPEST = 4;
/** The largest real input schema has a few hundred properties; more than this says nothing new. */
const MOST = 400;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function pointer(path: string[]): string {
  return path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function strings(value: Json | undefined): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

interface Variant {
  schema: JsonObject;
  at: string[];
}

/** The alternatives of a schema with their places, itself included. */
function variants(schema: JsonObject, at: string[]): Variant[] {
  const found = [{ schema, at }];
  for (const key of ["anyOf", "oneOf", "allOf"]) {
    const value = own(schema, key);
    if (!Array.isArray(value)) continue;
    for (const [index, alternative] of value.entries()) {
      if (isObject(alternative))
        found.push({ schema: alternative, at: [...at, key, String(index)] });
    }
  }
  const items = own(schema, "items");
  if (isObject(items)) found.push({ schema: items, at: [...at, "items"] });
  return found;
}

function valuesOf({ schema, at }: Variant): Parameter["values"] {
  const listed = own(schema, "enum");
  const single = own(schema, "const");
  const found: Parameter["values"] = [];
  for (const [index, text] of (Array.isArray(listed) ? listed : []).entries()) {
    if (typeof text === "string")
      found.push({ text, pointer: pointer([...at, "enum", String(index)]) });
  }
  if (typeof single === "string") found.push({ text: single, pointer: pointer([...at, "const"]) });
  return found;
}

/** The arguments an input schema names, nested ones included, in the order of the schema. */
export function parametersOf(schema: JsonObject | undefined): Parameter[] {
  const found: Parameter[] = [];
  const visit = (node: JsonObject, at: string[], names: string[]) => {
    const required = new Set(strings(own(node, "required")));
    const properties = own(node, "properties");
    if (!isObject(properties)) return;
    for (const [name, value] of Object.entries(properties)) {
      if (found.length >= MOST || !isObject(value)) continue;
      const path = [...names, name];
      const here = [...at, "properties", name];
      const description = own(value, "description");
      const forms = variants(value, here);
      found.push({
        path,
        name,
        words: wordsOfName(name).map(({ text }) => text),
        pointer: pointer(here),
        types: forms.flatMap(({ schema: form }) => strings(own(form, "type"))),
        values: forms.flatMap(valuesOf),
        description: typeof description === "string" ? description : "",
        required: required.has(name),
      });
      if (names.length + 1 < DEEPEST) for (const form of forms) visit(form.schema, form.at, path);
    }
  };
  if (schema) visit(schema, [], []);
  return found;
}
