// As a namespace: bundlers then leave out what is unused, which is 32 kB gzipped against 97.
import * as z from "zod";
import type { Json } from "../schemas/json.ts";
import { contradictions } from "./contradictions.ts";
import { describeIssue, type PolicyError, toErrors } from "./errors.ts";
import { isJson, isObject } from "./json.ts";
import { LONGEST_PATTERN } from "./regex/parse.ts";
import { compileRegex } from "./regex/regex.ts";

/** UTF-16 units of a name or message; names of 256 characters are in use. */
const LONGEST_TEXT = 1024;

/** The only documented scope: one grant is one bearer token of one agent or client. */
const SCOPES = ["grant"] as const;

const text = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((value) => value.isWellFormed(), "holds a lone surrogate");
const line = text.regex(/^\P{Cc}+$/u, "holds a control character");
/** How a dot inside a field name would be escaped is not documented, so none can be written. */
const path = text.regex(/^args(?:\.[^.\p{Cc}]+)+$/u, "expected args.<field>[.<field>...]");
const json = z.custom<Json>(isJson, "expected JSON, nested 32 deep at most");
const list = z.array(json).min(1);
const pattern = z
  .string()
  .min(1)
  .max(LONGEST_PATTERN)
  .superRefine((value, context) => {
    const compiled = compileRegex(value);
    if (!compiled.ok) context.addIssue({ code: "custom", message: compiled.error });
  });

const conditionSchema = z.discriminatedUnion("op", [
  z.strictObject({ path, op: z.literal("eq"), value: json }),
  z.strictObject({ path, op: z.literal("neq"), value: json }),
  z.strictObject({ path, op: z.literal("lt"), value: z.number() }),
  z.strictObject({ path, op: z.literal("lte"), value: z.number() }),
  z.strictObject({ path, op: z.literal("gt"), value: z.number() }),
  z.strictObject({ path, op: z.literal("gte"), value: z.number() }),
  z.strictObject({ path, op: z.literal("in"), value: list }),
  z.strictObject({ path, op: z.literal("not_in"), value: list }),
  z.strictObject({ path, op: z.literal("exists"), value: z.boolean() }),
  /** Go RE2 syntax, unanchored; regex/parse.ts states the part of it that is accepted. */
  z.strictObject({ path, op: z.literal("regex"), value: pattern }),
  z.strictObject({ path, op: z.literal("contains"), value: json }),
]);
export type Condition = z.infer<typeof conditionSchema>;

const limitSchema = z.strictObject({
  /** Unique in the document. */
  counter: text,
  window: z.enum(["minute", "hour", "day"]),
  max: z.int().positive(),
  scope: z.enum(SCOPES),
});
export type Limit = z.infer<typeof limitSchema>;
export type Window = Limit["window"];

const denyIfSchema = z.strictObject({
  /** All must match; an empty list matches every call. */
  conditions: z.array(conditionSchema),
  /** Returned to the agent. */
  on_deny: text,
});
export type DenyIf = z.infer<typeof denyIfSchema>;

/** The shape of this element is not publicly documented: it is read, and never recommended. */
const requireSchema = z.strictObject({
  conditions: z.array(conditionSchema).min(1),
  on_deny: text.optional(),
});
export type Requirement = z.infer<typeof requireSchema>;

const ruleSchema = z.strictObject({
  /** All entries must hold. */
  require: z.array(requireSchema).optional(),
  /** The first matching entry denies. */
  deny_if: z.array(denyIfSchema).optional(),
  /** All count; the first that is used up denies. */
  limits: z.array(limitSchema).optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

const toolName = line.refine((value) => value !== "*", "use all_tools in place of *");
const hiddenName = line.refine((value) => value === value.trim(), "has blanks at its ends");

/** One shape for the check and for the published JSON Schema, which differ in the map alone. */
const policyShape = <Tools extends z.ZodType>(tools: Tools) =>
  z.strictObject({
    version: z.literal("1"),
    /** Decides tools that are not named in `tools`. */
    default: z.enum(["allow", "deny"]),
    /** Left out of `tools/list` on streamable-HTTP servers, and denied; `"*"` is every tool. */
    hide: z.array(hiddenName).min(1).optional(),
    /** Counts the calls of all tools together. */
    all_tools: z.strictObject({ limits: z.array(limitSchema).min(1) }).optional(),
    /** By exact tool name. Under default deny, naming a tool opens it. */
    tools: tools.optional(),
  });

/**
 * Read over `Object.entries`: `z.record` drops an own `__proto__` key unread (zod 4.6), and with
 * it the rules of a tool of that name.
 */
const toolMap = z
  .custom<Record<string, Rule>>(isObject, "expected an object")
  .superRefine((map, context) => {
    for (const [tool, rule] of Object.entries(map)) {
      const issues = [
        ...(toolName.safeParse(tool).error?.issues ?? []),
        ...(ruleSchema.safeParse(rule).error?.issues ?? []),
      ];
      for (const issue of issues)
        context.addIssue({
          code: "custom",
          message: describeIssue(issue),
          path: [tool, ...issue.path],
        });
    }
  });

/** The strict schema of policy.json, as far as one value at a time can be judged. */
const policySchema = policyShape(toolMap).superRefine((policy, context) => {
  for (const { path, message } of contradictions(policy))
    context.addIssue({ code: "custom", message, path });
});
export type Policy = z.infer<typeof policySchema>;

/** The same shape in terms that JSON Schema has; see json-schema.ts. */
export const describedPolicySchema = policyShape(z.record(toolName, ruleSchema));

export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; errors: PolicyError[] };

/** Checks a value that may come from anywhere. Never throws. */
export function parsePolicy(value: unknown): ParsedPolicy {
  const result = policySchema.safeParse(value);
  if (result.success) return { ok: true, policy: result.data };
  return { ok: false, errors: toErrors(result.error.issues) };
}
