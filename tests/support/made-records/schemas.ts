import type { Made } from "./made.types.ts";

const object = (properties: object, rest: object = {}) => ({ type: "object", properties, ...rest });
const string = { type: "string" };

/** Ways to nest that a walker may follow for ever, or by the call stack. */
const deepOneOf = (levels: number): object =>
  levels === 0 ? string : { oneOf: [deepOneOf(levels - 1), { type: "null" }] };

/** Odd schemas that are none the less JSON Schema. */
const USABLE: readonly [why: string, schema: object][] = [
  [
    "a loop of references",
    object({ a: { $ref: "#/properties/b" }, b: { $ref: "#/properties/a" } }),
  ],
  ["a reference to itself", object({ a: { $ref: "#/properties/a" } })],
  ["a reference to the whole", object({ a: { $ref: "#" }, b: { items: { $ref: "#" } } })],
  ["a reference by anchor", object({ a: { $ref: "#x" }, b: { $anchor: "x", $dynamicRef: "#y" } })],
  ["a remote reference", object({ a: { $ref: "https://e.invalid/x.json" } })],
  ["a reference to a file", object({ a: { $ref: "file:///etc/passwd" } })],
  [
    "references with escapes",
    object({ a: { $ref: "#/$defs/x~1y~0z%25" } }, { $defs: { "x/y~z%": string } }),
  ],
  ["deep oneOf", object({ a: deepOneOf(29) })],
  ["many branches", object({ a: { anyOf: Array.from({ length: 500 }, () => string) } })],
  ["oneOf at the top", { type: "object", oneOf: [object({ a: string }), object({ b: string })] }],
  ["allOf of nothing", object({ a: { allOf: [{}], anyOf: [true, false], not: {} } })],
  ["if, then, else", object({ a: JSON.parse('{"if":{},"then":{"not":{}},"else":false}') })],
  [
    "names with dots, slashes and quotes",
    object({
      "a.b": string,
      "a/b": string,
      '"': string,
      "'": string,
      "a~b": string,
      "": string,
      " ": string,
      $: string,
      "#": string,
    }),
  ],
  [
    "names of MDX, HTML and YAML",
    object({
      "{x}": string,
      "<b>": string,
      "---": string,
      "- a": string,
      "*": string,
      "&": string,
    }),
  ],
  [
    "names that are numbers",
    object({ 1: string, 0: string, "-1": string, "1e3": string, NaN: string }),
  ],
  [
    "names that fold",
    object({ id: string, ID: string, Id: string, "\u0131d": string, "i\u200bd": string }),
  ],
  ["names that turn around", object({ "\u202eemit": string, "\u2066a": string, "\u200f": string })],
  ["long names", object({ ["n".repeat(5000)]: string, ["名".repeat(1000)]: string })],
  [
    "types of every kind",
    object({
      a: { type: ["string", "null"] },
      b: { type: "any" },
      c: { type: [] },
      d: { type: "<b>" },
    }),
  ],
  [
    "true and false as schemas",
    object({ a: true, b: false, c: {} }, { additionalProperties: true }),
  ],
  [
    "enum of everything",
    object({ a: { enum: [null, true, 1, 1.5, -0, "x", "", [1, [2]], { b: {} }, "__proto__"] } }),
  ],
  ["an empty enum", object({ a: { enum: [] }, b: { const: null } })],
  ["an enum of equal values", object({ a: { enum: ["x", "x", "X"] } })],
  [
    "enum of 20 long texts",
    object({ a: { enum: Array.from({ length: 20 }, (_, i) => `${i}`.repeat(2000)) } }),
  ],
  [
    "numbers at the edge",
    object({
      a: { minimum: -1e308, maximum: 1e308, multipleOf: 5e-324 },
      b: { default: 2 ** 53 },
    }),
  ],
  [
    "defaults of every kind",
    object({
      a: { default: null },
      b: { default: [] },
      c: { default: { "</script>": "<!--" } },
      d: { default: "\u2028" },
    }),
  ],
  [
    "patterns that hang or are none",
    object({ a: { pattern: "(a+)+$" }, b: { pattern: "[" }, c: { pattern: "(?<x>.)\\k<y>" } }),
  ],
  ["required of what is not there", object({ a: string }, { required: ["b", "__proto__", ""] })],
  [
    "properties by pattern",
    object(
      {},
      { patternProperties: { "^.*$": string, "(": string }, propertyNames: { pattern: "[" } },
    ),
  ],
  [
    "tuples",
    object({
      a: { prefixItems: [string, {}], items: false },
      b: { items: [string] },
      c: { items: { items: {} } },
    }),
  ],
  [
    "comments and unknown words",
    object({ a: { $comment: "</script>", "x-<b>": 1, deprecated: true, readOnly: "yes" } }),
  ],
  ["no properties", { type: "object" }],
  ["no type", { properties: { a: string } }],
  ["nothing", {}],
];

const BROKEN: readonly [why: string, schema: unknown][] = [
  ["null", null],
  ["a number", 5],
  ["a text", '{"type":"object"}'],
  ["a list", [{ type: "object" }]],
  ["of another type", { type: "string" }],
  ["a type that is a number", { type: 5 }],
  ["properties that are a list", { type: "object", properties: [] }],
  ["properties that are null", { type: "object", properties: null }],
  ["a property that is null", object({ a: null })],
  ["a property that is a text", object({ a: "string" })],
  ["required that is true", object({ a: string }, { required: true })],
  ["required of a null", object({ a: string }, { required: [null] })],
  ["enum that is an object", object({ a: { enum: {} } })],
  ["oneOf that is an object", object({ a: { oneOf: {} } })],
  ["anyOf of a text", object({ a: { anyOf: ["x"] } })],
  ["$defs that are a list", object({}, { $defs: [] })],
  ["a NUL in a description", object({ a: { description: "x\0" } })],
  ["a NUL in a name", object({ "a\0": string })],
  ["half a character in a value", object({ a: { enum: ["\ud800"] } })],
  ["half a character in a name", object({ "\udc00": string })],
];

export function schemaRecords(): Made[] {
  const list = (
    prefix: string,
    schemas: readonly (readonly [string, unknown])[],
    warn?: string[],
  ) =>
    schemas.map(
      ([why, inputSchema], i): Made => ({
        class: "schema",
        why,
        ...(warn && { warn }),
        tool: { name: `${prefix}_${i}`, description: "Updates a record.", inputSchema },
      }),
    );
  const inherited = ["__proto__", "constructor", "toString"].map((name): Made => {
    const one = () => Object.fromEntries([[name, { type: "string", default: name, enum: [name] }]]);
    const inputSchema = { ...object(one()), required: [name], $defs: one() };
    return {
      class: "schema",
      why: `inherited: ${name}`,
      tool: { name: `inherited_${name}`, inputSchema },
    };
  });
  return [...list("usable", USABLE), ...list("broken", BROKEN, ["tool.inputSchema"]), ...inherited];
}
