import { z } from "zod";
import { ratedSchema } from "../../src/schemas/rated.ts";

const { server, tool, path, rating } = ratedSchema.shape;

/** All that the search reads of a rated record; of an input schema, whether there is one. */
export const sourceSchema = z.object({
  server: server.pick({ id: true, name: true, title: true, repository: true }).strip(),
  tool: tool
    .pick({ name: true, title: true, description: true })
    .extend({ inputSchema: z.unknown().transform(Boolean).optional() })
    .strip(),
  path,
  rating: rating.pick({ risk: true, category: true, basis: true }).strip(),
});

/** Any rated record is one. */
export interface Source extends Omit<z.infer<typeof sourceSchema>, "tool"> {
  tool: Omit<z.infer<typeof sourceSchema>["tool"], "inputSchema"> & { inputSchema?: unknown };
}
