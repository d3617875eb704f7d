import { isJson, isObject } from "../../policy/json.ts";
import type { Json, JsonObject } from "../../schemas/json.ts";

/** How an argument is asked for; `json` stands for lists, objects and whatever the schema leaves open. */
export type Kind = "text" | "number" | "integer" | "boolean" | "choice" | "json";

/** One argument of a form. The name and the choices are a stranger's text. */
export interface Field {
  name: string;
  required: boolean;
  kind: Kind;
  /** Allowed values of kind `choice`. */
  choices: readonly Json[];
}

const KINDS: ReadonlyMap<Json | undefined, Kind> = new Map<Json | undefined, Kind>([
  ["string", "text"],
  ["number", "number"],
  ["integer", "integer"],
  ["boolean", "boolean"],
]);

/** The top-level arguments of an input schema: required ones first, else in the author's order. */
export function fieldsOf(schema: JsonObject): Field[] {
  const { properties, required } = schema;
  if (!isObject(properties)) return [];
  const needed = new Set(Array.isArray(required) ? required : []);
  const fields = Object.entries(properties).map(([name, value]) => ({
    name,
    required: needed.has(name),
    ...kindOf(isObject(value) ? value : {}),
  }));
  return requiredFirst(fields);
}

/** One row of a page's list of parameters. */
export interface Listed {
  name: string;
  required: boolean;
  /** As the page words it, such as `string` or `array of string or null`. */
  type: string;
}

/** The arguments of a list, where the schema itself is not on the page: types, but no choices. */
export function fieldsOfList(list: readonly Listed[]): Field[] {
  const kind = (type: string) => KINDS.get(type.replace(/ or null$/, "")) ?? "json";
  return requiredFirst(
    list.map(({ name, required, type }) => ({ name, required, kind: kind(type), choices: [] })),
  );
}

function requiredFirst(fields: Field[]): Field[] {
  return [
    ...fields.filter((field) => field.required),
    ...fields.filter((field) => !field.required),
  ];
}

function kindOf(schema: { [key: string]: unknown }): Pick<Field, "kind" | "choices"> {
  const values: unknown = schema["enum"];
  if (isJsonList(values) && values.length > 0) return { kind: "choice", choices: values };
  return { kind: kindOfType(schema), choices: [] };
}

/** An optional argument is often written as a union with null: then the other branch decides. */
function kindOfType(schema: { [key: string]: unknown }): Kind {
  const { type } = schema;
  const names = Array.isArray(type) ? type.filter((name) => name !== "null") : [type];
  const branches = [schema["anyOf"], schema["oneOf"]].find(Array.isArray) ?? [];
  const types = new Set<unknown>(
    type === undefined && branches.length > 0
      ? branches
          .filter(isObject)
          .flatMap((branch) => (branch["type"] === "null" ? [] : branch["type"]))
      : names,
  );
  const [only] = types;
  return types.size === 1 && typeof only === "string" ? (KINDS.get(only) ?? "json") : "json";
}

function isJsonList(value: unknown): value is Json[] {
  return Array.isArray(value);
}

/** What stands in a field, or why it cannot be sent. An empty field leaves the argument out. */
export type FieldValue = { ok: true; value?: Json } | { ok: false; error: string };

export function readField(field: Field, text: string): FieldValue {
  if (text === "") return { ok: true };
  switch (field.kind) {
    case "text":
      return { ok: true, value: text };
    case "number":
    case "integer":
      return numberOf(text, field.kind === "integer");
    case "boolean":
      return { ok: true, value: text === "true" };
    case "choice": {
      const value = field.choices[Number(text)];
      return value === undefined ? { ok: true } : { ok: true, value };
    }
    case "json":
      return jsonOf(text);
  }
}

function numberOf(text: string, whole: boolean): FieldValue {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return { ok: false, error: "is not a number" };
  if (whole && !Number.isInteger(value)) return { ok: false, error: "is not a whole number" };
  return { ok: true, value };
}

function jsonOf(text: string): FieldValue {
  try {
    const value: Json = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, error: 'is not JSON: a text needs quotes, such as "text"' };
  }
}

/** The text of a field that holds a value, the other way round; undefined where it cannot hold it. */
export function writeField(field: Field, value: Json): string | undefined {
  if (field.kind === "json") return JSON.stringify(value);
  if (field.kind === "choice") {
    const text = JSON.stringify(value);
    const index = field.choices.findIndex((choice) => JSON.stringify(choice) === text);
    return index < 0 ? undefined : String(index);
  }
  if (field.kind === "text") return typeof value === "string" && value !== "" ? value : undefined;
  return typeof value === (field.kind === "boolean" ? "boolean" : "number")
    ? String(value)
    : undefined;
}

/** An arguments object, from its JSON text; or what is wrong with it. */
export function argumentsOf(
  text: string,
): { ok: true; args: JsonObject } | { ok: false; error: string[] } {
  const read = jsonOf(text.trim() === "" ? "{}" : text);
  if (!read.ok) return { ok: false, error: ["The arguments are not JSON."] };
  const { value } = read;
  if (!isJson(value))
    return { ok: false, error: ["The arguments are nested deeper than 32 levels."] };
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ok: true, args: value }
    : { ok: false, error: ["The arguments must be a JSON object, such as {}."] };
}
