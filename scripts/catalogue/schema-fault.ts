import { isCarriable, UNCARRIABLE } from "../../src/schemas/source-record.ts";
import { isObject } from "./json-value.ts";

const MAX_DEPTH = 64;
const MAX_BYTES = 256 * 1024;

/** Keywords of JSON Schema that hold schemas: by name, in a list, or one (a list in old drafts). */
const SCHEMA_MAPS = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
const SCHEMA_LISTS = ["anyOf", "oneOf", "allOf", "prefixItems"];
const SCHEMA_VALUES = [
  "items",
  "additionalItems",
  "additionalProperties",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
];

/**
 * Why the JSON Schema of a tool cannot be used, or undefined. It walks with a stack of its own:
 * foreign nesting never reaches the call stack, and JSON.stringify sees a schema only once its
 * depth is known.
 */
export function schemaFault(schema: unknown): string | undefined {
  return valueFault(schema) ?? sizeFault(schema) ?? keywordFault(schema);
}

function valueFault(schema: unknown): string | undefined {
  const stack: Array<{ value: unknown; depth: number }> = [{ value: schema, depth: 1 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, depth } = top;
    if (typeof value === "string" && !isCarriable(value)) return UNCARRIABLE;
    if (typeof value !== "object" || value === null) continue;
    if (depth > MAX_DEPTH) return `nested deeper than ${MAX_DEPTH} levels`;
    for (const [key, child] of Object.entries(value)) {
      if (!isCarriable(key)) return UNCARRIABLE;
      stack.push({ value: child, depth: depth + 1 });
    }
  }
  return undefined;
}

function sizeFault(schema: unknown): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(schema));
  return bytes > MAX_BYTES ? `larger than ${MAX_BYTES / 1024} KiB` : undefined;
}

function keywordFault(root: unknown): string | undefined {
  if (!isObject(root)) return "not an object";
  const { type } = root;
  const types = Array.isArray(type) ? type : [type ?? "object"];
  if (!types.includes("object")) return "type is not object";
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const schema = stack.pop();
    if (typeof schema === "boolean") continue;
    if (!isObject(schema)) return "a part that has to be a schema is none";
    const fault = valueKeywordFault(schema) ?? pushSchemas(schema, stack);
    if (fault) return fault;
  }
  return undefined;
}

const isText = (value: unknown) => typeof value === "string";

function valueKeywordFault(schema: { [key: string]: unknown }): string | undefined {
  const { type, required } = schema;
  if (type !== undefined && !(Array.isArray(type) ? type : [type]).every(isText))
    return "type is not a name";
  if (required !== undefined && !(Array.isArray(required) && required.every(isText)))
    return "required is not a list of names";
  if (schema.enum !== undefined && !Array.isArray(schema.enum)) return "enum is not a list";
  return undefined;
}

function pushSchemas(schema: { [key: string]: unknown }, stack: unknown[]): string | undefined {
  for (const keyword of SCHEMA_MAPS) {
    const value = schema[keyword];
    if (value === undefined) continue;
    if (!isObject(value)) return `${keyword} is not an object`;
    for (const child of Object.values(value)) stack.push(child);
  }
  for (const keyword of SCHEMA_LISTS) {
    const value = schema[keyword];
    if (value === undefined) continue;
    if (!Array.isArray(value)) return `${keyword} is not a list`;
    for (const child of value) stack.push(child);
  }
  for (const keyword of SCHEMA_VALUES) {
    const value = schema[keyword];
    if (value === undefined) continue;
    for (const child of Array.isArray(value) ? value : [value]) stack.push(child);
  }
  return undefined;
}
