// A thread that takes over a part of an earlier build.
import { workerData } from "node:worker_threads";
import { z } from "zod";
import { linkFiles } from "./link-files.ts";

const { files, output } = z
  .object({
    files: z.array(z.object({ root: z.string(), path: z.string() })),
    output: z.string(),
  })
  .parse(workerData);

linkFiles(files, output);
