import { z } from "zod";
import { jsonObject } from "./json.ts";

/** What a tool does to the world, mildest first. */
export const CATEGORIES = ["read", "write", "execute", "destructive", "financial"] as const;
export const categorySchema = z.enum(CATEGORIES);
export type Category = z.infer<typeof categorySchema>;

/** How bad a wrong call can get, mildest first. */
export const RISKS = ["low", "medium", "high", "critical"] as const;
export const riskSchema = z.enum(RISKS);
export type Risk = z.infer<typeof riskSchema>;

export const serverSchema = z.strictObject({
  /** Stable and unique; decides the URL of the server and of all its tools. */
  id: z.string(),
  name: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  /** http or https only; anything else was set aside by the catalogue stage. */
  repository: z.string().optional(),
  homepage: z.string().optional(),
  /** Package name in a registry, such as npm. */
  package: z.string().optional(),
  license: z.string().optional(),
  version: z.string().optional(),
});
export type Server = z.infer<typeof serverSchema>;

/** The hints of the MCP specification, where the author set them to a real boolean. */
export const annotationsSchema = z.strictObject({
  title: z.string().optional(),
  readOnlyHint: z.boolean().optional(),
  destructiveHint: z.boolean().optional(),
  idempotentHint: z.boolean().optional(),
  openWorldHint: z.boolean().optional(),
});
export type Annotations = z.infer<typeof annotationsSchema>;

export const toolSchema = z.strictObject({
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  inputSchema: jsonObject.optional(),
  outputSchema: jsonObject.optional(),
  annotations: annotationsSchema.optional(),
});
export type Tool = z.infer<typeof toolSchema>;

/** A rating by a person or a model. It wins over the rules and is shown as what it is. */
export const analysisSchema = z.strictObject({
  category: categorySchema.optional(),
  risk: riskSchema.optional(),
  rationale: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  /** Who said so. */
  source: z.string().optional(),
  /** ISO date of the statement. */
  date: z.string().optional(),
});
export type Analysis = z.infer<typeof analysisSchema>;

/** A part of the record that could not be used; the page says so. */
export const setAsideSchema = z.strictObject({
  /** Dotted path in the record, such as `tool.inputSchema`. */
  field: z.string(),
  reason: z.string(),
});

/** One accepted tool: what the catalogue stage writes and every later stage reads. */
export const recordSchema = z.strictObject({
  server: serverSchema,
  tool: toolSchema,
  analysis: analysisSchema.optional(),
  setAside: z.array(setAsideSchema),
  /** URL segments, see src/lib/segment.ts. */
  path: z.strictObject({ server: z.string(), tool: z.string() }),
});
export type ToolRecord = z.infer<typeof recordSchema>;
