import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { attackSchema } from "./schemas/attack.ts";
import { guideSchema } from "./schemas/guide.ts";

// Only hand-written files. The generated ones in content/tools are never modules of the bundler:
// 43,000 of them would cost 10 ms and 0.45 MB each before a page is rendered.
export const collections = {
  attacks: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "content/attacks" }),
    schema: attackSchema,
  }),
  guides: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "content/guides" }),
    schema: guideSchema,
  }),
};
