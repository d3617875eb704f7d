import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Failure } from "../failure.ts";
import type { Part } from "./parts.ts";

/**
 * Makes parts of the full text below a folder, each in the folder of its key. One after the other: the
 * MDX files take the other core meanwhile, and two processes of Pagefind beside these held 1,421 MiB.
 */
export async function makeParts(parts: readonly Part[], root: string): Promise<void> {
  for (const part of parts) await makePart(part, root);
}

async function makePart({ file, key, number }: Part, root: string): Promise<void> {
  const workerData = { file, folder: join(root, key), number };
  const thread = new Worker(new URL("./part-thread.ts", import.meta.url), { workerData });
  let failure: unknown;
  thread.on("message", (message) => {
    failure = message;
  });
  const [code] = await once(thread, "exit");
  if (failure !== undefined) throw new Failure(String(failure));
  if (code !== 0) throw new Error("a part of the full text could not be made");
}
