// A process that checks some of the pages: half of them in half the time on two cores.
import { z } from "zod";
import { doJob, tell } from "../job.ts";
import { checkPages } from "./check-pages.ts";

const jobSchema = z.object({
  site: z.object({
    root: z.string(),
    base: z.string(),
    files: z.array(z.tuple([z.string(), z.number()])),
  }),
  pages: z.array(z.string()),
});

await doJob(jobSchema, ({ site, pages }) =>
  tell(checkPages({ ...site, files: new Map(site.files) }, pages)),
);
