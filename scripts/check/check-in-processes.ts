import { availableParallelism } from "node:os";
import { z } from "zod";
import { runJob } from "../job.ts";
import type { Log } from "../log.ts";
import type { BuiltSite } from "./check.types.ts";
import { type CheckedPages, checkPages } from "./check-pages.ts";

/** A process starts in 350 ms, which is what checking this many pages takes. */
const FEWEST_PAGES_PER_PROCESS = 1000;
const MOST_PROCESSES = 4;

const checkedSchema = z.object({
  faults: z.array(z.object({ check: z.string(), file: z.string(), message: z.string() })),
  toolPages: z.array(z.string()),
});

/** Checks pages in as many processes as there are cores; faults come in the order of the pages. */
export async function checkInProcesses(
  site: BuiltSite,
  pages: string[],
  log: Log,
): Promise<CheckedPages> {
  const worth = Math.floor(pages.length / FEWEST_PAGES_PER_PROCESS);
  const processes = Math.min(worth, availableParallelism(), MOST_PROCESSES);
  if (processes < 2) return checkPages(site, pages);
  const size = Math.ceil(pages.length / processes);
  const parts = Array.from({ length: processes }, (_, i) => pages.slice(i * size, (i + 1) * size));
  const checked = await Promise.all(parts.map((part) => checkInProcess(site, part, log)));
  return {
    faults: checked.flatMap(({ faults }) => faults),
    toolPages: checked.flatMap(({ toolPages }) => toolPages),
  };
}

async function checkInProcess(site: BuiltSite, pages: string[], log: Log): Promise<CheckedPages> {
  const { root, base, files } = site;
  let checked: unknown;
  await runJob({
    name: "check",
    file: "check/pages-main.ts",
    job: { site: { root, base, files: [...files] }, pages },
    log,
    onMessage: (message) => (checked = message),
  });
  return checkedSchema.parse(checked);
}
