import { z } from "zod";
import { categorySchema } from "./record.ts";

/** Where an attack pattern starts. */
export const ATTACK_GROUPS = ["agent-behaviour", "protocol", "data", "supply-chain"] as const;

const sourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  publisher: z.string().min(1).optional(),
  /** ISO date, as exact as it is known: year, month or day. Quote it in YAML. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .optional(),
});

/** Front matter of content/attacks/<slug>.mdx; the body cites `sources` by position, from 1. */
export const attackSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence, for lists and the meta description. */
  summary: z.string().min(1).max(160),
  group: z.enum(ATTACK_GROUPS),
  /** `verified`: a public case or measurement shows it; `partial`: parts of it are only reported. */
  evidence: z.enum(["verified", "partial"]),
  /**
   * The categories of tools that the pattern concerns, each with its rank among the patterns
   * listed on such a tool's page: lower stands first.
   */
  priority: z
    .partialRecord(categorySchema, z.int().positive())
    .refine((ranks) => Object.keys(ranks).length > 0, { error: "at least one category" }),
  /** Entries of the OWASP MCP Top 10 that it falls under. */
  owasp: z.array(z.string().regex(/^MCP\d{2}$/)).default([]),
  sources: z.array(sourceSchema).min(1),
});
export type Attack = z.infer<typeof attackSchema>;
