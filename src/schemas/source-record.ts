import { z } from "zod";
import { type JsonObject, jsonObject } from "./json.ts";
import { categorySchema, riskSchema } from "./record.ts";

/** Longest text in bytes of UTF-8; real descriptions end at 10,694 characters. */
const MAX_TEXT_BYTES = 64 * 1024;
/** Every record of a server carries its links; real ones end at 94 characters. */
const MAX_LINK = 2048;
const MAX_TITLE = 512;
const MAX_TOOL_NAME = 256;
const MAX_EVIDENCE = 100;
/** White space, zero-width and filler characters: a name of these alone shows nothing. */
const BLANK = /^[\s\u00ad\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]*$/u;

/** The one fault that rejects a record in whatever shown text it stands. */
export const UNCARRIABLE = "holds a NUL or a lone surrogate, which no page can carry";

export function isCarriable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

function hasAtMost(max: number, text: string): boolean {
  return text.length <= max || (text.length <= 2 * max && [...text].length <= max);
}

function fitsBytes(text: string): boolean {
  if (text.length * 3 <= MAX_TEXT_BYTES) return true;
  return text.length <= MAX_TEXT_BYTES && new TextEncoder().encode(text).length <= MAX_TEXT_BYTES;
}

const missingOr = (otherwise: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? "missing" : otherwise),
});

const shown = () => z.string(missingOr("not a string")).refine(isCarriable, UNCARRIABLE);

/** Text of at most `max` characters (code points) that `fault` finds nothing wrong with. */
const label = (max = MAX_TITLE, fault = (_text: string): string | undefined => undefined) =>
  shown()
    .refine((text) => hasAtMost(max, text), `longer than ${max} characters`)
    .superRefine((text, context) => {
      const message = fault(text);
      if (message) context.addIssue({ code: "custom", message });
    })
    .meta({ maxLength: max });

const longText = () =>
  shown()
    .refine(fitsBytes, `longer than ${MAX_TEXT_BYTES / 1024} KiB`)
    .meta({ maxLength: 65536 });

const link = () =>
  z
    .string(missingOr("not a string"))
    .max(MAX_LINK, { error: `longer than ${MAX_LINK} characters`, abort: true })
    .refine(isWebAddress, "not a plain http or https address")
    .meta({ format: "uri", pattern: "^https?://" });

function isWebAddress(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const named = url.username !== "" || url.password !== "";
  return (url.protocol === "https:" || url.protocol === "http:") && !named && isCarriable(text);
}

/** A JSON Schema as MCP carries it, kept as it is. */
const toolJsonSchema = () =>
  z.unknown().pipe(jsonObject).meta({ type: "object" }) satisfies z.ZodType<JsonObject>;

export const sourceServerSchema = z
  .object(
    {
      id: label(MAX_TITLE, (text) => (text === "" ? "empty" : undefined))
        .meta({ minLength: 1 })
        .describe("Stable and unique, such as `owner/repository`; decides the server's URL."),
      name: label().optional().describe("Name shown to readers; the id where there is none."),
      title: label().optional(),
      description: longText().optional(),
      repository: link().optional().describe("Address of the source code, http or https."),
      homepage: link().optional().describe("Address of the project's own site, http or https."),
      package: label().optional().describe("Package name in a registry, such as npm."),
      license: label().optional().describe("SPDX expression or the licence's name."),
      version: label().optional(),
    },
    missingOr("not an object"),
  )
  .describe("The MCP server that offers the tool.");

const hint = (text: string) => z.boolean("not true or false").optional().describe(text);

const sourceAnnotationsSchema = z
  .object(
    {
      title: label().optional(),
      readOnlyHint: hint("The author says that the tool changes nothing."),
      destructiveHint: hint("The author says that the tool may destroy something."),
      idempotentHint: hint("The author says that a second equal call changes nothing more."),
      openWorldHint: hint("The author says that the tool reaches outside systems."),
    },
    missingOr("not an object"),
  )
  .describe("Hints of the MCP specification: the author's word, not proof.");

const sourceToolSchema = z
  .object(
    {
      name: label(MAX_TOOL_NAME, (text) => (BLANK.test(text) ? "blank" : undefined))
        .meta({ minLength: 1 })
        .describe("Exact name as the server lists it; decides the tool's URL."),
      title: label().optional(),
      description: longText().optional().describe("Exact text as the server lists it."),
      inputSchema: toolJsonSchema()
        .optional()
        .describe("JSON Schema of the arguments, at most 64 levels deep and 256 KiB."),
      outputSchema: toolJsonSchema()
        .optional()
        .describe("JSON Schema of the result, at most 64 levels deep and 256 KiB."),
      annotations: sourceAnnotationsSchema.optional(),
    },
    missingOr("not an object"),
  )
  .describe("The tool as MCP `tools/list` gives it.");

const sourceAnalysisSchema = z
  .object(
    {
      category: categorySchema.optional().describe("What the tool does to the world."),
      risk: riskSchema.optional().describe("How bad a wrong call can get."),
      rationale: longText().optional().describe("Why, in plain words."),
      evidence: z
        .array(
          z
            .union([longText(), z.object({ quote: longText() })], {
              error: "not a text or an object with a quote",
            })
            .transform((evidence) => (typeof evidence === "string" ? evidence : evidence.quote)),
          "not a list",
        )
        .max(MAX_EVIDENCE, `more than ${MAX_EVIDENCE} entries`)
        .optional()
        .describe("Passages of the definition that the rating rests on."),
      source: label().optional().describe("Who rated: a person's or a model's name."),
      date: z
        .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: "not an ISO date" })
        .optional()
        .describe("ISO date of the rating."),
    },
    missingOr("not an object"),
  )
  .describe("A rating by a person or a model; it wins over the rules and is shown as theirs.");

/**
 * A record as users write it: one line of an NDJSON source. Unknown keys are dropped. The catalogue
 * stage decides which faults reject the record and which only set a field aside.
 */
export const sourceRecordSchema = z
  .object(
    {
      server: sourceServerSchema,
      tool: sourceToolSchema,
      analysis: sourceAnalysisSchema.optional(),
    },
    missingOr("not an object"),
  )
  .describe("One MCP tool of one MCP server.");
export type SourceRecord = z.infer<typeof sourceRecordSchema>;
