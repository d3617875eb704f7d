import { z } from "zod";

const count = z.int().nonnegative();

/**
 * One server of /check/servers.json: what a client configuration can be compared with. Tuples, as
 * there are thousands of them.
 */
export const indexedServerSchema = z.tuple([
  /** URL segment. */
  z.string(),
  /** What readers call it. */
  z.string(),
  z.string().describe("id"),
  z.string().describe("package, or empty"),
  z.string().describe("repository, or empty"),
  z.tuple([count, count, count, count]).describe("tools by level, low to critical"),
]);

export const serverIndexSchema = z.array(indexedServerSchema);
export type IndexedServer = z.infer<typeof indexedServerSchema>;
