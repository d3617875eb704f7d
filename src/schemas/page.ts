import { z } from "zod";
import { pageHistorySchema } from "./history.ts";
import { ratingSchema } from "./rating.ts";
import {
  categorySchema,
  RISKS,
  recordSchema,
  riskSchema,
  serverSchema,
  setAsideSchema,
  toolSchema,
} from "./record.ts";

const pathSchema = recordSchema.shape.path;

/** One tool in a list: all that a row or a link shows. */
export const toolLinkSchema = z.strictObject({
  path: pathSchema,
  name: z.string(),
  /** What readers call the server: its title, name or id. */
  server: z.string(),
  category: categorySchema,
  risk: riskSchema,
});
export type ToolLink = z.infer<typeof toolLinkSchema>;

const riskCountsSchema = z.record(z.enum(RISKS), z.int().nonnegative());
export type RiskCounts = z.infer<typeof riskCountsSchema>;

/** A tool of another server; `more` where other servers of that label have one of that name too. */
const elsewhereSchema = toolLinkSchema.extend({ more: z.literal(true).optional() });
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** Related tools, each list short and in a stable order. */
export const relatedSchema = z.strictObject({
  /** Of the same server: all others, or those with the closest names. */
  siblings: z.array(toolLinkSchema),
  /** Of the same server, where few names are close. */
  riskiest: z.array(toolLinkSchema),
  undo: toolLinkSchema.optional(),
  partners: z.array(z.strictObject({ tool: toolLinkSchema, why: z.string() })),
  /** Tools of the same name, or the same verb and object, on other servers. */
  elsewhere: z.array(elsewhereSchema),
});
export type Related = z.infer<typeof relatedSchema>;

const policyReasonsSchema = z.array(
  z.strictObject({
    /** JSON Pointer into the policy. */
    pointer: z.string(),
    text: z.string(),
  }),
);

/** The front matter of content/tools/<server>/<tool>.mdx: all that a tool page is made from. */
export const pageSchema = z.strictObject({
  path: pathSchema,
  server: serverSchema,
  tool: toolSchema.omit({ inputSchema: true, outputSchema: true }),
  /** JSON texts, so that no reader of the file has to walk a stranger's schema. */
  inputSchema: z.string().optional(),
  outputSchema: z.string().optional(),
  setAside: z.array(setAsideSchema),
  rating: ratingSchema,
  /** The recommended policy.json, byte for byte as the page prints it. */
  policy: z.string(),
  /** Why each rule of `policy` is there. */
  policyReasons: policyReasonsSchema,
  /** For people who must allow what `policy` denies. */
  supervised: z.strictObject({ policy: z.string(), reasons: policyReasonsSchema }).optional(),
  /** SHA-256 of the canonical definition, hex; see src/lib/fingerprint.ts. */
  fingerprint: z.string(),
  related: relatedSchema,
  /** The tools of this server by level. */
  serverTools: riskCountsSchema,
  /** What the ledger knows of the tool's past, oldest first; absent where that is nothing. */
  history: pageHistorySchema.optional(),
});
export type Page = z.infer<typeof pageSchema>;

/** One line of the manifest: a page that the site must have. */
export const pageEntrySchema = toolLinkSchema.extend({
  serverId: z.string(),
  fingerprint: z.string(),
  /** First words of the author's description, on one line; may be empty. */
  summary: z.string(),
  /** SHA-256 of the MDX file. */
  hash: z.string(),
});
export type PageEntry = z.infer<typeof pageEntrySchema>;

/** One server of the site. */
export const serverEntrySchema = z.strictObject({
  server: serverSchema,
  /** URL segment. */
  path: z.string(),
  /** What readers call it. */
  label: z.string(),
  tools: riskCountsSchema,
  total: z.int().positive(),
  /** Text of /tools/<server>/policy.json. */
  policy: z.string(),
  /** Servers whose name or id can be taken for that of this one. */
  lookAlikes: z.array(z.strictObject({ path: z.string(), label: z.string() })).optional(),
});
export type ServerEntry = z.infer<typeof serverEntrySchema>;
