import type { z } from "zod";
import { attackSchema } from "./attack.ts";
import { guideSchema } from "./guide.ts";
import { noteSchema } from "./note.ts";
import { CATEGORIES } from "./record.ts";
import { siteSchema } from "./site.ts";
import { riskWordingSchema, wordingSchema } from "./wording.ts";

/** A kind of file in the content folder of a site's owner. */
export interface Override {
  /** Path in that folder; `*` stands for a name within one folder. */
  path: string;
  /** What the file decides, for people. */
  what: string;
  /** Of a YAML file as a whole, or of the front matter of an MDX file; pictures have none. */
  schema?: z.ZodType;
}

const KINDS = ", and others for those that make, change or send something, if wanted";

/** Everything an owner may put in the place of ours, or beside it; nothing else is read. */
export const OVERRIDES: readonly Override[] = [
  {
    path: "site.yaml",
    what: "brand, gateway, call to action and contact",
    schema: siteSchema,
  },
  {
    path: "brand/*",
    what: "the pictures that site.yaml names: logo and favicon",
  },
  ...CATEGORIES.map((category) => ({
    path: `wording/${category}.yaml`,
    what: `the words about ${category} tools${category === "write" ? KINDS : ""}`,
    schema: wordingSchema,
  })),
  {
    path: "wording/risk.yaml",
    what: "the words about the four risk levels",
    schema: riskWordingSchema,
  },
  {
    path: "attacks/*.mdx",
    what: "attack patterns: a file of the same name takes the place of ours, any other is added",
    schema: attackSchema,
  },
  {
    path: "guides/*.mdx",
    what: "guides: a file of the same name takes the place of ours, any other is added",
    schema: guideSchema,
  },
  {
    path: "notes/*/*.mdx",
    what: "notes/<server>/<tool>.mdx: a note of yours on that tool's page, named as in its address",
    schema: noteSchema,
  },
];

/** What decides about a file, by its path with forward slashes. */
export function overrideOf(path: string): Override | undefined {
  const parts = path.split("/");
  return OVERRIDES.find((override) => {
    const pattern = override.path.split("/");
    return (
      pattern.length === parts.length && pattern.every((part, i) => fits(part, parts[i] ?? ""))
    );
  });
}

function fits(pattern: string, name: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return pattern === name;
  return name.length > pattern.length - 1 && name.startsWith(start) && name.endsWith(end);
}
