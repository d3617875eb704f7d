import { z } from "zod";

/** Front matter of content/guides/<slug>.mdx. */
export const guideSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence, for lists and the meta description. */
  summary: z.string().min(1).max(160),
  /** Place in the list of guides, from 1. */
  order: z.int().positive(),
});
