// A thread that makes one part of the full text; its memory and Pagefind's process end with it.
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { writeFullText } from "./full-text.ts";
import { sourceSchema } from "./source.ts";

const { sources, folder, number } = z
  .object({ sources: z.array(sourceSchema), folder: z.string(), number: z.int() })
  .parse(workerData);

try {
  await writeFullText(sources, folder, number);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  parentPort?.postMessage(error.message);
}
