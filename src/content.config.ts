import { defineCollection } from "astro:content";
import { ownOverOurs } from "./data/own-content.ts";
import { attackSchema } from "./schemas/attack.ts";
import { guideSchema } from "./schemas/guide.ts";
import { noteSchema } from "./schemas/note.ts";

// Only hand-written files. The generated ones in content/tools are never modules of the bundler:
// 43,000 of them would cost 10 ms and 0.45 MB each before a page is rendered.
export const collections = {
  attacks: defineCollection({
    loader: ownOverOurs({ folder: "attacks", pattern: "*.mdx" }),
    schema: attackSchema,
  }),
  guides: defineCollection({
    loader: ownOverOurs({ folder: "guides", pattern: "*.mdx" }),
    schema: guideSchema,
  }),
  notes: defineCollection({
    // The path is the id as it stands: it names a tool page.
    loader: ownOverOurs({
      folder: "notes",
      pattern: "*/*.mdx",
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
    }),
    schema: noteSchema,
  }),
};
