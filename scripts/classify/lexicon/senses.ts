import type { Category } from "../../../src/schemas/record.ts";

/** What a verb does to the world; finer than a category, so that reasons can be told in words. */
export const SENSES = {
  read: "read",
  compute: "read",
  download: "read",
  generate: "execute",
  create: "write",
  update: "write",
  send: "write",
  run: "execute",
  control: "execute",
  input: "execute",
  remove: "destructive",
  overwrite: "destructive",
  pay: "financial",
  vague: "write",
} as const satisfies Record<string, Category>;

export type Sense = keyof typeof SENSES;
