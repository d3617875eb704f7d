import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { z } from "zod";

/** Keys and positions from the top of a value to a part of it. */
type Path = readonly PropertyKey[];

/** A fault of a hand-written file, for one line of a message. */
export interface YamlFault {
  /** From 1. */
  line: number;
  /** What is wrong and, where a field is described, what belongs there. */
  message: string;
}

/** A value, with the line that a part of it stands on; or every fault of the text. */
type Reading<T> =
  | { ok: true; value: T; lineOf(path: Path): number }
  | { ok: false; faults: [YamlFault, ...YamlFault[]] };

/** Checks YAML against a schema. */
export function readYaml<S extends z.ZodType>(text: string, schema: S): Reading<z.infer<S>> {
  const counter = new LineCounter();
  // Astro reads an unquoted day in front matter as a date, too.
  const document = parseDocument(text, {
    customTags: ["timestamp"],
    lineCounter: counter,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    const { line } = counter.linePos(error.pos[0]);
    return { ok: false, faults: [{ line, message: error.message }] };
  }
  const value = plainOf(document);
  if (!value.ok) return { ok: false, faults: [{ line: 1, message: value.message }] };
  const result = schema.safeParse(value.value);
  const lineOf = (path: Path) => counter.linePos(offsetOf(document.contents, path)).line;
  if (result.success) return { ok: true, value: result.data, lineOf };
  const [first, ...more] = result.error.issues.map((issue) => ({
    line: lineOf(issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : issue.path),
    message: messageOf(issue, schema),
  }));
  return { ok: false, faults: [first ?? { line: 1, message: "malformed" }, ...more] };
}

/** An alias of nothing, or one too many of them, is only met here. */
function plainOf(
  document: ReturnType<typeof parseDocument>,
): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Where the part stands, or the nearest that holds it. */
function offsetOf(top: unknown, path: Path): number {
  let node = top;
  let offset = 0;
  for (const key of path) {
    if (!isMap(node)) break;
    const pair = pairOf(node, key);
    if (!pair) break;
    offset = isScalar(pair.key) && pair.key.range ? pair.key.range[0] : offset;
    node = pair.value;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: PropertyKey) {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function messageOf(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const part = partOf(schema, issue.path);
  const name = issue.path.map(String).join(".");
  const place = name === "" ? "" : `${name}: `;
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(shapeOf(part) ?? {});
    const keys = issue.keys.map((key) => JSON.stringify(key)).join(", ");
    return `${place}nothing reads ${keys}; known here: ${known.join(", ")}`;
  }
  const description = part && z.globalRegistry.get(part)?.description;
  const wrong = issue.message.endsWith("received undefined") ? "is missing" : issue.message;
  return `${place}${wrong}${description ? ` (${description})` : ""}`;
}

/** The schema of a part, as far as the path goes through objects. */
function partOf(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let part: z.core.$ZodType | undefined = schema;
  for (const key of path) part = shapeOf(part)?.[String(key)];
  return part;
}

function shapeOf(schema: z.core.$ZodType | undefined): z.core.$ZodShape | undefined {
  return schema instanceof z.ZodObject ? schema.shape : undefined;
}
