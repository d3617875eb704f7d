import type { Json, JsonObject } from "../schemas/json.ts";

const JSON_TYPES = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);
const MOST_VALUES = 12;

export interface Parameter {
  name: string;
  required: boolean;
  /** In our words where the schema uses JSON's own type names. */
  type?: string;
  /** A type that JSON Schema does not know: the author's word, foreign text. */
  oddType?: string;
  description?: string;
  /** Allowed values, the first few as JSON or bare strings: foreign text. */
  values: string[];
  moreValues: number;
  /** JSON text of the default. */
  default?: string;
}

/** The top-level arguments of an input schema, in the author's order. Never throws. */
export function parametersOf(schema: JsonObject): Parameter[] {
  const properties = objectOf(schema["properties"]);
  if (!properties) return [];
  const list = schema["required"];
  const required = new Set(Array.isArray(list) ? list : []);
  return Object.entries(properties).map(([name, value]) => ({
    name,
    required: required.has(name),
    ...parameter(objectOf(value) ?? {}),
  }));
}

function parameter(schema: JsonObject): Omit<Parameter, "name" | "required"> {
  const values = valuesOf(schema);
  const { description } = schema;
  return {
    ...typeOf(schema),
    ...(typeof description === "string" && description.trim() !== "" && { description }),
    values: values.slice(0, MOST_VALUES).map(bare),
    moreValues: Math.max(0, values.length - MOST_VALUES),
    ...(Object.hasOwn(schema, "default") && { default: JSON.stringify(schema["default"]) }),
  };
}

function typeOf(schema: JsonObject): Pick<Parameter, "type" | "oddType"> {
  const names = typeNames(schema);
  const known = names.filter((name) => JSON_TYPES.has(name));
  const odd = names.find((name) => !JSON_TYPES.has(name));
  if (known.length > 0) {
    const items = known.includes("array") ? objectOf(schema["items"]) : undefined;
    const of = items ? typeNames(items).filter((name) => JSON_TYPES.has(name)) : [];
    const text = [...new Set(known)].join(" or ");
    return { type: of.length > 0 ? `${text} of ${of.join(" or ")}` : text };
  }
  return odd === undefined ? {} : { oddType: odd };
}

/** Type names of a schema, also those of `anyOf` and `oneOf` branches one level down. */
function typeNames(schema: JsonObject): string[] {
  const own = schema["type"];
  if (typeof own === "string") return [own];
  if (Array.isArray(own)) return own.filter((name) => typeof name === "string");
  const branches = [schema["anyOf"], schema["oneOf"]].find(Array.isArray) ?? [];
  return branches.flatMap((branch: Json) => {
    const type = objectOf(branch)?.["type"];
    return typeof type === "string" ? [type] : [];
  });
}

function valuesOf(schema: JsonObject): Json[] {
  const values = schema["enum"];
  if (Array.isArray(values)) return values;
  return Object.hasOwn(schema, "const") ? [schema["const"] ?? null] : [];
}

function bare(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
