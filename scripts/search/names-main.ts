// The process that writes the name shards; it answers with what the layout says of them.
import { z } from "zod";
import { doJob, tell } from "../job.ts";
import { writeNames } from "./names.ts";

const jobSchema = z.object({ rated: z.string(), root: z.string(), parts: z.int() });

await doJob(jobSchema, async (job) => tell(await writeNames(job)));
