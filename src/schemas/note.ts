import { z } from "zod";

/** Front matter of content/notes/<server>/<tool>.mdx; both parts of the path are URL segments. */
export const noteSchema = z.strictObject({
  title: z.string().min(1).max(120),
  /** Day on which somebody last looked at the tool for this note. */
  date: z.iso.date(),
});
