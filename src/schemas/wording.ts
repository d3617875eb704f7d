import { z } from "zod";
import { categorySchema, riskSchema } from "./record.ts";

const PLACEHOLDER = /\{(?:tool|server)\}/g;

/** Prose with `{tool}` and `{server}` as its only braces; a name may itself end in a full stop. */
const sentence = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/[{}]/.test(text.replace(PLACEHOLDER, "")), {
    error: "only the placeholders {tool} and {server} are known",
  })
  .refine((text) => !/\{(?:tool|server)\}[.!?]/.test(text), {
    error: "a placeholder must not stand right before the end of a sentence",
  });

/** Prose about a whole category or level: no tool and no server is meant. */
const plainSentence = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/[{}]/.test(text), { error: "no placeholder has a value here" });

/** What takes the place of the category's words for one kind of its tools. */
const kindSchema = z
  .strictObject({
    lead: sentence,
    riskNote: sentence,
    approver: z.array(sentence).min(1),
    detection: z.array(sentence).min(1),
    meta: sentence,
  })
  .partial();

/**
 * The words of one category, one file each. Everything that a policy decides (limits, windows,
 * what is denied) is computed from the policy and has no place here.
 */
const categoryWordingSchema = z.strictObject({
  category: categorySchema,
  /** As shown on badges and in headings. */
  label: plainSentence,
  /** Stands before the label. */
  article: z.enum(["a", "an"]),
  /** What the category is. */
  meaning: plainSentence,
  /** What an agent does with such a tool, third person: `calls`. */
  verb: plainSentence,
  /** The paragraph under "What it does". */
  lead: sentence,
  /** Stands in for a rationale when no rule gave a reason. */
  fallbackRationale: sentence,
  /** Why such tools need a policy. */
  riskNote: sentence,
  /** Label of the call to action; the template adds the arrow. */
  cta: plainSentence,
  /** What to do, for the page of the category. */
  advice: plainSentence,
  /** What a person must answer before saying yes to a call. */
  approver: z.array(sentence).min(1),
  /** What to look for in a call log afterwards. */
  detection: z.array(sentence).min(1),
  /** Pattern of the meta description. */
  meta: sentence,
  /** Other words for some Write tools: what they make, change, or send and publish for good. */
  kinds: z
    .strictObject({ create: kindSchema, update: kindSchema, send: kindSchema })
    .partial()
    .optional(),
});
export const wordingSchema = categoryWordingSchema.refine(
  ({ category, kinds }) => category === "write" || kinds === undefined,
  { error: "only Write tools are told apart by kind", path: ["kinds"] },
);
export type Wording = z.infer<typeof wordingSchema>;
/** What a Write tool does, as far as that decides which words fit it. */
export type WriteKind = keyof NonNullable<Wording["kinds"]>;

/** The words of the four levels, one file for all. */
export const riskWordingSchema = z.record(
  riskSchema,
  z.strictObject({
    /** As shown on badges and in headings. */
    label: plainSentence,
    /** What the level says of a tool. */
    meaning: plainSentence,
    /** What to do, for the page of the level. */
    advice: plainSentence,
  }),
);
