import type { Category, Risk } from "../schemas/record.ts";

/** The values of the schemas once more, for the browser: the schemas would bring 23 kB of zod. */
export const RISKS = ["low", "medium", "high", "critical"] as const satisfies readonly Risk[];
export const CATEGORIES = [
  "read",
  "write",
  "execute",
  "destructive",
  "financial",
] as const satisfies readonly Category[];
