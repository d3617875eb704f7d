import { z } from "zod";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/**
 * A JSON object kept exactly as it was parsed. `z.record` would drop an own `__proto__` key
 * (zod 4.6), and walking 40,000 schemas key by key costs seconds; depth and size are judged once,
 * by the catalogue stage.
 */
export const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "expected a JSON object",
);
