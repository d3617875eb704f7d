import { parse } from "yaml";
import { z } from "zod";
import type { Json, JsonObject } from "../../schemas/json.ts";
import { isObject } from "../json.ts";

/**
 * The Intercept proxy as its source has it (internal/config and internal/engine): what a file must
 * be to load, and how its rules decide. Written from that source, apart from src/policy.
 */
const conditionSchema = z.strictObject({
  path: z.string().startsWith("args."),
  op: z.enum([
    "eq",
    "neq",
    "in",
    "not_in",
    "lt",
    "lte",
    "gt",
    "gte",
    "regex",
    "contains",
    "exists",
  ]),
  value: z.json(),
});
const ruleSchema = z.union([
  z.strictObject({
    name: z.string().min(1),
    action: z.literal("deny"),
    on_deny: z.string().optional(),
  }),
  z.strictObject({
    name: z.string().min(1),
    rate_limit: z.string().regex(/^[1-9]\d*\/(minute|hour|day)$/),
  }),
  z.strictObject({
    name: z.string().min(1),
    conditions: z.array(conditionSchema).min(1),
    on_deny: z.string().optional(),
  }),
]);
const fileSchema = z.strictObject({
  version: z.literal("1"),
  default: z.enum(["allow", "deny"]),
  hide: z.array(z.string().refine((name) => name.trim() !== "")).optional(),
  tools: z.instanceof(Map),
});
const toolSchema = z.strictObject({ rules: z.array(ruleSchema) });

type Condition = z.infer<typeof conditionSchema>;

export interface InterceptFile {
  /** Counts allowed calls; all calls fall into one window. */
  call(tool: string, args: JsonObject): boolean;
}

/** Loads a policy.yaml; throws where the proxy would refuse it. */
export function loadIntercept(text: string): InterceptFile {
  const raw: unknown = parse(text, { mapAsMap: true });
  const top = raw instanceof Map ? Object.fromEntries(raw) : raw;
  const file = fileSchema.parse(top);
  const tools = new Map(
    [...file.tools].map(([name, tool]) => [z.string().parse(name), toolSchema.parse(plain(tool))]),
  );
  const used = new Map<string, number>();
  return {
    call(tool, args) {
      if (file.hide?.some((name) => name === tool || name === "*")) return false;
      if (file.default === "deny" && !tools.has(tool)) return false;
      const counted: string[] = [];
      for (const name of [tool, "*"])
        for (const rule of tools.get(name)?.rules ?? []) {
          if ("action" in rule) return false;
          if ("conditions" in rule) {
            if (!rule.conditions.every((condition) => passes(condition, args))) return false;
            continue;
          }
          const [max, window] = rule.rate_limit.split("/");
          const counter = `${name}\n${window}`;
          if (counted.includes(counter)) throw new Error("duplicate counter");
          if ((used.get(counter) ?? 0) >= Number(max)) return false;
          counted.push(counter);
        }
      for (const counter of counted) used.set(counter, (used.get(counter) ?? 0) + 1);
      return true;
    },
  };
}

function plain(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, child]) => [key, plain(child)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function passes({ path, op, value }: Condition, args: JsonObject): boolean {
  let actual: Json | undefined = args;
  for (const part of path.split(".").slice(1))
    actual = isObject(actual) && Object.hasOwn(actual, part) ? (actual[part] as Json) : undefined;
  if (op === "exists") return (actual !== undefined && actual !== null) === value;
  if (actual === undefined) return false;
  if (op === "eq") return same(actual, value);
  if (op === "neq") return !same(actual, value);
  if (op === "in") return Array.isArray(value) && value.some((item) => same(actual, item));
  if (op === "not_in") return !(Array.isArray(value) && value.some((item) => same(actual, item)));
  if (op === "regex") return typeof actual === "string" && goRegex(String(value)).test(actual);
  if (op === "contains")
    return typeof actual === "string"
      ? typeof value === "string" && actual.includes(value)
      : Array.isArray(actual) && actual.some((item) => same(item, value));
  if (typeof actual !== "number" || typeof value !== "number") return false;
  if (op === "lt") return actual < value;
  if (op === "lte") return actual <= value;
  return op === "gt" ? actual > value : actual >= value;
}

/** Good for the few patterns of the tests, which read alike in both languages. */
function goRegex(pattern: string): RegExp {
  return pattern.startsWith("(?i)") ? new RegExp(pattern.slice(4), "i") : new RegExp(pattern);
}

function same(actual: unknown, expected: unknown): boolean {
  if (typeof actual === "number" && typeof expected === "number") return actual === expected;
  const text = (value: unknown) =>
    typeof value === "object" ? JSON.stringify(value) : String(value);
  return text(actual) === text(expected);
}
