import type { Json, JsonObject } from "../../schemas/json.ts";
import { isObject } from "../json.ts";
import { quote } from "../words.ts";

/** What the input schema says of one argument; a name in the schema is a stranger's text. */
export interface Argument {
  /** Its path, quoted for a sentence. */
  name: string;
  /** The words of its own name, in lower case. */
  words: readonly string[];
  /** The first words of its description, default and examples, in lower case. */
  about: string;
  /** The types it may have; empty where the schema does not say. `null` is left out. */
  types: ReadonlySet<string>;
  /** A closed list of values. */
  enumerated: boolean;
  required: boolean;
  default?: Json;
  minimum?: number;
}

/** Characters of a description, default and examples that are looked at, each. */
const LONGEST_ABOUT = 500;

/** How deep `anyOf` and `oneOf` are followed. Optional arguments are often written with one level. */
const DEEPEST_UNION = 3;

/** The argument at a path, or null where the path leads through a list or is not in the schema. */
export function argumentAt(
  schema: JsonObject | undefined,
  path: readonly string[],
): Argument | null {
  let node: JsonObject | undefined = schema;
  let required = true;
  for (const name of path) {
    const child: Json | undefined = own(asObject(own(node, "properties")), name);
    required &&= list(own(node, "required")).includes(name);
    node = asObject(child);
    if (!node) return null;
  }
  const fallback = own(node, "default");
  const minimum = own(node, "minimum");
  return {
    name: quote(path.join(".")),
    words: wordsOf(path.at(-1) ?? ""),
    about: aboutOf(node),
    types: new Set(typesOf(node, 0)),
    enumerated: own(node, "enum") !== undefined || own(node, "const") !== undefined,
    required,
    ...(fallback !== undefined && fallback !== null && { default: fallback }),
    ...(typeof minimum === "number" && { minimum }),
  };
}

/** `repoUrl`, `repo_url` and `repo-url` are `repo url`. */
export function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).map((word) => word.toLowerCase());
}

function aboutOf(node: JsonObject | undefined): string {
  return ["description", "default", "examples"]
    .map((key) => own(node, key))
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value ?? "")))
    .map((text) => text.slice(0, LONGEST_ABOUT).toLowerCase())
    .join(" ");
}

function* typesOf(node: JsonObject | undefined, depth: number): Generator<string> {
  const type = own(node, "type");
  for (const name of typeof type === "string" ? [type] : list(type))
    if (typeof name === "string" && name !== "null") yield name;
  if (depth === DEEPEST_UNION) return;
  for (const key of ["anyOf", "oneOf"])
    for (const member of list(own(node, key))) yield* typesOf(asObject(member), depth + 1);
}

function own(node: JsonObject | undefined, key: string): Json | undefined {
  return node && Object.hasOwn(node, key) ? node[key] : undefined;
}

function asObject(value: Json | undefined): JsonObject | undefined {
  return isObject(value) && !Array.isArray(value) ? value : undefined;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
