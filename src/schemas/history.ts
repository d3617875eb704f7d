import { z } from "zod";
import { BASES } from "./rating.ts";
import { categorySchema, riskSchema } from "./record.ts";

/**
 * What can happen to a tool between two builds. `refused` is a record that the import rejects now;
 * `renamed` and `moved` (to another server id) stand at both ends: at the old name, which leads on,
 * and at the new one, which says where it comes from.
 */
export const EVENT_KINDS = [
  "added",
  "definition",
  "rating",
  "removed",
  "refused",
  "renamed",
  "moved",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * What was different where a rating moved: the definition (name, description, input schema), the
 * author's hints, what a person or a model said of it; else the rules, or the other tools of the
 * server, which the rules look at too.
 */
export const CAUSES = ["definition", "hints", "analysis", "rules"] as const;

const segmentSchema = z.string().regex(/^[a-z0-9][a-z0-9_.~-]{0,79}$/, "not a URL segment");
const pathSchema = z.strictObject({ server: segmentSchema, tool: segmentSchema });
const ratedAsSchema = z.strictObject({ category: categorySchema, risk: riskSchema });
const daySchema = z.iso.date();
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256");
const shortHashSchema = z.string().regex(/^[0-9a-f]{16}$/, "not a short hash");
const ruleSchema = z.string().regex(/^[a-z0-9-]{1,80}$/, "not a rule");

/** One thing that happened to a tool. Our own words and hashes: no text of a stranger. */
export const eventSchema = z.strictObject({
  /** Number of the build that saw it, counting those that saw any change; 1 began the ledger. */
  update: z.int().positive(),
  /** Day of that build's catalogue, where it is known. */
  date: daySchema.optional(),
  kind: z.enum(EVENT_KINDS),
  /** Of the definition after it; for a tool that left, the last one seen. So are the two below. */
  fingerprint: sha256Schema,
  category: categorySchema,
  risk: riskSchema,
  /** The rating before, where it moved. */
  before: ratedAsSchema.optional(),
  /** Why it moved. */
  causes: z.array(z.enum(CAUSES)).min(1).optional(),
  /** Rules that fire now and did not, and the other way round. */
  rules: z.strictObject({ now: z.array(ruleSchema), before: z.array(ruleSchema) }).optional(),
  /** Where the tool stood before it was renamed or moved here. */
  formerly: pathSchema.optional(),
});
export type HistoryEvent = z.infer<typeof eventSchema>;

/** What the next build compares a listed tool with. */
const standingSchema = z.strictObject({
  /** Of description and input schema, without the name; absent where they say too little. */
  likeness: shortHashSchema.optional(),
  /** Of the title and the author's hints. */
  hints: shortHashSchema,
  basis: z.enum(BASES),
  /** Of the analysis, where the rating rests on one. */
  analysis: shortHashSchema.optional(),
  rules: z.array(ruleSchema),
});
export type Standing = z.infer<typeof standingSchema>;

/** Code points, which take up to two units each. */
const MOST_UNITS = { server: 2 * 512, tool: 2 * 256 };
const toolKeySchema = z.strictObject({
  server: z.string().min(1).max(MOST_UNITS.server),
  tool: z.string().min(1).max(MOST_UNITS.tool),
});
export type ToolKey = z.infer<typeof toolKeySchema>;

/** One line of the ledger: a tool that was seen, whether or not it is still listed. */
export const ledgerLineSchema = toolKeySchema.extend({
  /** URL segments of its page. */
  path: pathSchema,
  /** Absent where the tool is not in the catalogue any more. */
  standing: standingSchema.optional(),
  /** The tool that it became. */
  to: toolKeySchema.optional(),
  /** Oldest first; the first one stays when older ones are dropped. */
  events: z.array(eventSchema).min(1),
});
export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** What the page of a tool tells of its past. */
export const pageHistorySchema = z.array(eventSchema).min(1);
export type PageHistory = z.infer<typeof pageHistorySchema>;

/** The past of one listed tool, by its URL: what the mdx stage reads. */
export const toolHistorySchema = z.strictObject({ path: pathSchema, events: pageHistorySchema });

/** One change of the list of changes. A stranger's names are there only while the tool is listed. */
export const changeSchema = eventSchema.extend({
  path: pathSchema,
  /** `label` is what readers call the server. */
  listed: toolKeySchema.extend({ label: z.string() }).optional(),
});
export type Change = z.infer<typeof changeSchema>;

const addressSchema = z.strictObject({ server: segmentSchema, tool: segmentSchema.optional() });
export type Address = z.infer<typeof addressSchema>;

/** A URL of earlier builds that is no page of this one; without `tool` it is a server's. */
export const goneSchema = z.strictObject({
  path: addressSchema,
  /** Where it leads now; without it the URL has a tombstone. */
  to: addressSchema.optional(),
  /** What happened last. */
  event: eventSchema,
});
export type Gone = z.infer<typeof goneSchema>;

/** What happened in one update, in numbers. */
export const updateSchema = z.strictObject({
  update: z.int().positive(),
  date: daySchema.optional(),
  /** Changes by kind, in the order of EVENT_KINDS, none of them 0. */
  counts: z.array(z.strictObject({ kind: z.enum(EVENT_KINDS), count: z.int().positive() })),
});
export type Update = z.infer<typeof updateSchema>;

/** The ledger in numbers. */
export const historySummarySchema = z.strictObject({
  /** Tools listed in this build. */
  listed: z.int().nonnegative(),
  /** The first update: how many tools it found that are still known. */
  began: updateSchema,
  /** Later updates, newest first. */
  updates: z.array(updateSchema),
  /** SHA-256 of the file that was read; null where there was none. */
  read: sha256Schema.nullable(),
});
export type HistorySummary = z.infer<typeof historySummarySchema>;
