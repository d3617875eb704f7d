// A process that takes over a part of an earlier build.
import { z } from "zod";
import { doJob } from "../job.ts";
import { linkFiles } from "./link-files.ts";

const jobSchema = z.object({
  files: z.array(z.object({ root: z.string(), path: z.string() })),
  output: z.string(),
});

await doJob(jobSchema, ({ files, output }) => linkFiles(files, output));
