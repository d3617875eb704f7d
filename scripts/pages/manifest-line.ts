import { z } from "zod";
import { pageEntrySchema } from "../../src/schemas/page.ts";

/** What planning needs of a line of the manifest. */
export const manifestLineSchema = pageEntrySchema.pick({ path: true, hash: true }).loose();

/** A line of the servers file, whole, since all of it is a server's data. */
export const serverLineSchema = z.looseObject({ path: z.string() });
