/**
 * The process that makes parts of the full text, one after the other: of 43,000 records in 15 s with
 * 350 MiB, Pagefind's own process among them. Two at a time take 11 s, and 330 MiB more.
 */
import { z } from "zod";
import { doJob } from "../job.ts";
import { makePart } from "./make-part.ts";

const jobSchema = z.array(z.object({ file: z.string(), folder: z.string(), number: z.int() }));

await doJob(jobSchema, async (parts) => {
  for (const part of parts) await makePart(part);
});
