import { z } from "zod";
import { jsonObject } from "./json.ts";
import { BASES } from "./rating.ts";
import { categorySchema, riskSchema, serverSchema } from "./record.ts";

/** One tool of a server's tools.json. */
export const publishedToolSchema = z.strictObject({
  /** Exact name. */
  tool: z.string(),
  /** Path of its page on the site, base included. */
  url: z.string(),
  category: categorySchema,
  risk: riskSchema,
  confidence: z.number(),
  basis: z.enum(BASES),
  /** SHA-256 of the canonical definition, hex. */
  fingerprint: z.string(),
  /** The recommended policy of this tool. */
  policy: jsonObject,
  /** The second policy, for people who must allow what the first denies. */
  supervised: jsonObject.optional(),
  untrusted: z.strictObject({
    title: z.string().optional(),
    description: z.string().optional(),
    /** Repeats words of the definition even where it is ours. */
    rationale: z.string(),
    evidence: z.array(z.strictObject({ field: z.string(), quote: z.string() })),
  }),
});

/** /tools/<server>/tools.json */
export const serverToolsSchema = z.strictObject({
  /** Says what of this file must not be obeyed. */
  notice: z.string(),
  /** Exact id. */
  server: z.string(),
  url: z.string(),
  /** Paths of the policies for the whole server. */
  policy: z.string(),
  supervised: z.string().optional(),
  untrusted: serverSchema.omit({ id: true }),
  /** Sorted by URL. */
  tools: z.array(publishedToolSchema),
});
export type ServerTools = z.infer<typeof serverToolsSchema>;
