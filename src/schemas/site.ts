import { z } from "zod";
import { brandSchema } from "./brand.ts";

const link = z.url({ protocol: /^https?$/ });

/**
 * content/site.yaml: everything that names the brand or leads away from the site. The descriptions
 * are printed by the guide to the configuration, and beside a fault of the field.
 */
export const siteSchema = z.strictObject({
  brand: brandSchema,
  gateway: z
    .strictObject({
      name: z
        .string()
        .min(1)
        .describe("What the pages call the gateway that enforces policy.json."),
      url: link.describe("Where the gateway's name leads."),
      docs: link.describe("The documentation of the gateway."),
    })
    .describe("What enforces the policies that readers copy."),
  cta: z
    .strictObject({
      url: z
        .string()
        .refine((text) => /^https?:\/\/|^\//.test(text) && /\{tool\}/.test(text), {
          error: "an http(s) URL or a path, with {tool} in it",
        })
        .describe(
          "Where calls to action lead; {server}, {tool} and {policy} are filled in, percent-encoded.",
        ),
      note: z.string().min(1).describe("The line under the closing call to action."),
    })
    .describe("The call to action of a tool's page."),
  contact: z
    .strictObject({
      endpoint: link
        .optional()
        .describe("Where the contact form posts to; without it the form is a mailto link."),
      email: z.email().describe("Where readers write to."),
    })
    .describe("How readers reach the publisher."),
  removed: z
    .enum(["tombstone", "gone"])
    .optional()
    .describe(
      "What the URL of a tool that left has, where a ledger is kept: a page that says so (tombstone, the default), or none (gone).",
    ),
});
export type Site = z.infer<typeof siteSchema>;
