import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Failure } from "../failure.ts";
import type { Part } from "./parts.ts";

/**
 * Parts that are made side by side, each with a thread and a process of Pagefind's of 200 to 250 MiB
 * together. A catalogue of more parts fills that room with its own lists.
 */
const LANES = 2;
const MOST_PARTS_SIDE_BY_SIDE = 8;

/** Makes parts of the full text below a folder, each in the folder of its key; `count`: of all parts. */
export async function makeParts(
  parts: readonly Part[],
  count: number,
  root: string,
): Promise<void> {
  const waiting = [...parts];
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) await makePart(part, root);
  };
  const wanted = count > MOST_PARTS_SIDE_BY_SIDE ? 1 : Math.min(LANES, availableParallelism());
  const lanes = Array.from({ length: wanted }, lane);
  // All have ended before the failure of one is told: nothing is written behind it.
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
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
