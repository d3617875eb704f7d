import { fnv1a } from "../../src/lib/fnv1a.ts";
import { Failure } from "../failure.ts";

/** The part of a site that one machine renders; by default all of it. */
export interface Shard {
  /** `i/n`, from 1. */
  name: string;
  /** Whether the pages that are no server's belong to it. */
  first: boolean;
  /** Whether the pages of a server do; decided by its URL segment alone. */
  has(server: string): boolean;
}

/** Reads `i/n`, as test runners write it. */
export function parseShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count)
    throw new Failure(`--shard takes a part such as 1/4, not ${JSON.stringify(text)}`, {
      misuse: true,
    });
  return { name: text, first: index === 1, has: (server) => fnv1a(server) % count === index - 1 };
}
