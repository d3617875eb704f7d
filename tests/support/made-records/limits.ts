import type { Made } from "./made.types.ts";

const KIB = 1024;
const chars = (count: number, character = "n") => character.repeat(count);
/** A schema of exactly so many bytes. */
function sized(bytes: number): object {
  const schema = { type: "object", description: "" };
  return { ...schema, description: chars(bytes - JSON.stringify(schema).length) };
}

/** Arrays and objects in one another, so many levels with the schema itself. */
function nested(levels: number): object {
  let inner: object = {};
  for (let level = 3; level < levels; level += 1) inner = level % 2 === 0 ? { inner } : [inner];
  return { type: "object", default: { inner } };
}

/** A parameter in a parameter, as schemas nest: two levels each. */
function nestedSchemas(times: number): object {
  let schema: object = { type: "string" };
  for (let i = 0; i < times; i += 1) schema = { type: "object", properties: { inner: schema } };
  return schema;
}

const made = (why: string, rest: Omit<Made, "class" | "why">): Made => ({
  class: "size",
  why,
  ...rest,
});

/** Both sides of every limit. */
export function limitRecords(): Made[] {
  const id = { id: "made/limits", name: "Limits" };
  const both = (
    what: string,
    most: number,
    of: (count: number) => Omit<Made, "class" | "why">,
    over: Pick<Made, "expect" | "warn">,
  ) => [
    made(`${what} at its limit`, of(most)),
    made(`${what} one over its limit`, { ...of(most + 1), ...over }),
  ];
  const reject = { expect: "reject" } as const;
  const tool = (extra: object, name: string) => ({ server: id, tool: { name, ...extra } });
  return [
    ...both("a name", 256, (n) => ({ server: id, tool: { name: chars(n) } }), reject),
    ...both(
      "a name beyond ASCII",
      256,
      (n) => ({ server: id, tool: { name: chars(n, "名") } }),
      reject,
    ),
    ...both(
      "a server id",
      512,
      (n) => ({ server: { id: chars(n, "i") }, tool: { name: "x" } }),
      reject,
    ),
    ...both(
      "a server name",
      512,
      (n) => ({ server: { id: `made/name/${n}`, name: chars(n, "s") }, tool: { name: "x" } }),
      reject,
    ),
    ...both("a title", 512, (n) => tool({ title: chars(n) }, `title_${n}`), {
      warn: ["tool.title"],
    }),
    ...both(
      "a server title",
      512,
      (n) => ({ server: { id: `made/title/${n}`, title: chars(n, "t") }, tool: { name: "x" } }),
      { warn: ["server.title"] },
    ),
    ...both(
      "a description",
      64 * KIB,
      (n) => tool({ description: chars(n, "d") }, `description_${n}`),
      reject,
    ),
    ...both(
      "a description of three bytes a character",
      21_845,
      (n) => tool({ description: `a${chars(n, "字")}` }, `wide_description_${n}`),
      reject,
    ),
    ...both("a schema", 256 * KIB, (n) => tool({ inputSchema: sized(n) }, `schema_${n}`), {
      warn: ["tool.inputSchema"],
    }),
    ...both("a nested value", 64, (n) => tool({ inputSchema: nested(n) }, `nested_${n}`), {
      warn: ["tool.inputSchema"],
    }),
    made("schemas in schemas", tool({ inputSchema: nestedSchemas(31) }, "schemas_31")),
    made("schemas in schemas, too deep", {
      ...tool({ inputSchema: nestedSchemas(40) }, "schemas_40"),
      warn: ["tool.inputSchema"],
    }),
    made("a bad schema for results only", {
      ...tool({ outputSchema: nestedSchemas(40), inputSchema: { type: "object" } }, "output_40"),
      warn: ["tool.outputSchema"],
    }),
    made("a description of one space", tool({ description: " " }, "space")),
    made("a description of line ends", tool({ description: "\r\n\r\n\r" }, "ends")),
    made("5,000 lines", tool({ description: chars(5000, "line\n") }, "lines")),
    made("1,000 parameters", {
      ...tool(
        {
          inputSchema: {
            type: "object",
            properties: Object.fromEntries(
              Array.from({ length: 1000 }, (_, i) => [`p${i}`, { type: "string" }]),
            ),
          },
        },
        "parameters_1000",
      ),
    }),
    made("an enum of 5,000 values", {
      ...tool(
        {
          inputSchema: {
            type: "object",
            properties: { e: { enum: Array.from({ length: 5000 }, (_, i) => `value ${i}`) } },
          },
        },
        "enum_5000",
      ),
    }),
  ];
}
