import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { startChild } from "../child.ts";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Context } from "../stage.types.ts";
import { renderEnvironment } from "../templates/render-environment.ts";
import { pageAt } from "./page-at.ts";
import { planSize, type RenderPlan } from "./plan.ts";
import { progressOf } from "./progress.ts";
import { type Job, workQueue } from "./work-queue.ts";

/** Each process holds 250 MiB, one of them 400 MiB while it renders what is no server's. */
const MOST_PROCESSES = 4;
/** A process takes 200 ms to start, the time in which another renders this many pages. */
const FEWEST_PAGES_PER_PROCESS = 300;

/** Ends a process. */
const NOTHING: Job = { shared: false, servers: [] };

const messageSchema = z.object({ rendered: z.int() });

/**
 * Node lets the heap of a machine with much memory grow to four times what is in use, and to twice that
 * where it may not reach 1 GiB: 1,076 MiB for all processes without a limit, 690 with one of 400 MiB, for
 * a sixth more time. A server's data files are made from all of its pages at once, 25 kB each.
 */
const HEAP_MIB = { least: 768, perTool: 0.04 };

/** Renders what a plan has into the site, in a process for every core. */
export async function renderAll(context: Context, plan: RenderPlan): Promise<void> {
  const { work, output, siteUrl, base, log } = context;
  mkdirSync(dirname(work.plan), { recursive: true });
  writeFileSync(work.plan, JSON.stringify(plan));
  const queue = workQueue(plan);
  const progress = progressOf(planSize(plan), log);
  const render = async (): Promise<void> => {
    let job = NOTHING;
    let wasShared = false;
    const child = startChild({
      name: "pages",
      file: join(PACKAGE_ROOT, "scripts", "pages", "render.ts"),
      args: [JSON.stringify({ output, siteUrl, base, templates: work.templates })],
      flags: [`--max-old-space-size=${heapOf(plan)}`],
      env: { ...renderEnvironment(context), TOOL_PAGES_PLAN: work.plan },
      log,
      onMessage(message) {
        progress(messageSchema.parse(message).rendered);
        wasShared = job.shared;
        job = wasShared ? NOTHING : queue.next();
        child.send(job);
      },
    });
    await child.ended.catch((error: unknown) => {
      throw error instanceof Failure
        ? new Failure(error.message + pageAt(plan, job.servers, output))
        : error;
    });
    // What it holds of the whole catalogue, 300 MiB at 130,000 tools, is of no use to what follows.
    if (wasShared) await render();
  };
  const worth = Math.max(Math.ceil(planSize(plan) / FEWEST_PAGES_PER_PROCESS), 1);
  const count = Math.min(availableParallelism(), MOST_PROCESSES, worth);
  await Promise.all(Array.from({ length: count }, render));
}

/** MiB. */
function heapOf({ servers }: RenderPlan): number {
  const largest = servers.reduce((most, { tools }) => Math.max(most, tools.length), 0);
  return Math.ceil(HEAP_MIB.least + HEAP_MIB.perTool * largest);
}
