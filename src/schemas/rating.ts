import { z } from "zod";
import { categorySchema, riskSchema } from "./record.ts";

/** What a rating rests on, weakest first; `analysis` is a person's or a model's word. */
export const BASES = ["name", "annotations", "schema", "description", "analysis"] as const;

/** A verbatim span of the definition. */
export const evidenceSchema = z.strictObject({
  /**
   * `name`, `title`, `description`, or a JSON Pointer into the input schema: to a string
   * (`/properties/action/enum/0`), or to a property (`/properties/url`), whose name is then the text.
   */
  field: z.string(),
  /** UTF-16 offsets in the text of that field; `text.slice(start, end) === quote`. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What an argument can be used for when it goes wrong. */
export const PARAMETER_KINDS = [
  "url",
  "path",
  "command",
  "code",
  "sql",
  "amount",
  "recipient",
  "credential",
  "force",
  "recursive",
  "dry-run",
  "confirm",
  "bulk",
  "content",
] as const;
export const parameterRiskSchema = z.strictObject({
  /** Property names from the root of the arguments; one element for a top-level argument. */
  path: z.array(z.string()).min(1),
  kind: z.enum(PARAMETER_KINDS),
  /** Our own sentence: what goes wrong with it. */
  note: z.string(),
});
export type ParameterRisk = z.infer<typeof parameterRiskSchema>;

/** A tool that does several things: one row per value of the argument that selects. */
export const actionsSchema = z.strictObject({
  /** Empty where the description lists the values and no schema names the argument. */
  parameter: z.string(),
  values: z.array(
    z.strictObject({
      value: z.string(),
      category: categorySchema,
      risk: riskSchema,
    }),
  ),
});
export type Actions = z.infer<typeof actionsSchema>;

export const ratingSchema = z.strictObject({
  category: categorySchema,
  risk: riskSchema,
  /** How often ratings like this one are right, 0 to 1. */
  confidence: z.number().min(0).max(1),
  basis: z.enum(BASES),
  /** Plain words for the page; our own sentences unless `basis` is `analysis`. */
  rationale: z.string().min(1),
  /** The rules that fired, strongest first. */
  reasons: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
  evidence: z.array(evidenceSchema),
  /** Evidence given by an analysis that does not stand in the definition. */
  paraphrases: z.array(z.string()),
  /** What, if it were known, would change this rating. */
  missing: z.array(z.string()),
  parameters: z.array(parameterRiskSchema),
  actions: actionsSchema.optional(),
  /** Name of the tool of the same server that reverses this one. */
  undo: z.string().optional(),
  /** Tools of the same server that are dangerous together with this one. */
  partners: z.array(z.strictObject({ tool: z.string(), why: z.string() })),
  /** Set when a person or a model rated the tool. */
  analysis: z
    .strictObject({
      source: z.string().optional(),
      date: z.string().optional(),
      /** Where its text speaks against its own level or against the rules. */
      conflicts: z.array(z.string()),
    })
    .optional(),
});
export type Rating = z.infer<typeof ratingSchema>;
