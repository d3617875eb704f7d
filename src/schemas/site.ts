import { z } from "zod";

const link = z.url({ protocol: /^https?$/ });

/** content/site.yaml: everything that names the brand or leads away from the site. */
export const siteSchema = z.strictObject({
  brand: z.strictObject({
    /** Wordmark and end of every page title. */
    name: z.string().min(1),
    /** One sentence under the name on the home page and in its meta description. */
    tagline: z.string().min(1),
  }),
  gateway: z.strictObject({
    /** What the pages call the gateway that enforces policy.json. */
    name: z.string().min(1),
    url: link,
    /** Documentation of the gateway. */
    docs: link,
  }),
  cta: z.strictObject({
    /** Where calls to action lead; {server}, {tool} and {policy} are filled in percent-encoded. */
    url: z.string().refine((text) => /^https?:\/\/|^\//.test(text) && /\{tool\}/.test(text), {
      error: "an http(s) URL or a path, with {tool} in it",
    }),
    /** The line under the closing call to action. */
    note: z.string().min(1),
  }),
  contact: z.strictObject({
    /** Where the contact form posts to; without it the form is a mailto link. */
    endpoint: link.optional(),
    email: z.email(),
  }),
});
export type Site = z.infer<typeof siteSchema>;
