import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { BuiltSite } from "./check.types.ts";
import { type CheckedPages, checkPages } from "./check-pages.ts";

/** A thread starts in 150 ms, which is what checking this many pages takes. */
const FEWEST_PAGES_PER_THREAD = 500;
const MOST_THREADS = 4;

const checkedSchema = z.object({
  faults: z.array(z.object({ check: z.string(), file: z.string(), message: z.string() })),
  toolPages: z.array(z.string()),
});

/** Checks pages in as many threads as there are cores; faults come in the order of the pages. */
export async function checkInThreads(site: BuiltSite, pages: string[]): Promise<CheckedPages> {
  const worth = Math.floor(pages.length / FEWEST_PAGES_PER_THREAD);
  const threads = Math.min(worth, availableParallelism(), MOST_THREADS);
  if (threads < 2) return checkPages(site, pages);
  const size = Math.ceil(pages.length / threads);
  const parts = Array.from({ length: threads }, (_, i) => pages.slice(i * size, (i + 1) * size));
  const checked = await Promise.all(parts.map((part) => checkInThread(site, part)));
  return {
    faults: checked.flatMap(({ faults }) => faults),
    toolPages: checked.flatMap(({ toolPages }) => toolPages),
  };
}

async function checkInThread(site: BuiltSite, pages: string[]): Promise<CheckedPages> {
  const { root, base, files } = site;
  const workerData = { site: { root, base, files }, pages };
  const thread = new Worker(new URL("./page-thread.ts", import.meta.url), { workerData });
  const [result] = await once(thread, "message");
  return checkedSchema.parse(result);
}
