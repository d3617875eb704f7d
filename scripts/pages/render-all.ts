import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { startChild } from "../child.ts";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Context } from "../stage.types.ts";
import { pageAt } from "./page-at.ts";
import { planSize, type RenderPlan } from "./plan.ts";
import { progressOf } from "./progress.ts";
import { runFolder } from "./run-folder.ts";
import { workQueue } from "./work-queue.ts";

/** Each process holds 400 MiB, however many pages it renders. */
const MOST_PROCESSES = 4;
/** A process takes 200 ms to start, the time in which another renders this many pages. */
const FEWEST_PAGES_PER_PROCESS = 300;

const messageSchema = z.object({ rendered: z.int() });

/**
 * Renders what a plan has into the site: one process runs Astro, which bundles the templates and
 * renders the pages that are no server's; others render the pages of servers from that bundle, as
 * soon as it is there, one for every core.
 */
export async function renderAll(context: Context, plan: RenderPlan): Promise<void> {
  const { work, output, siteUrl, base, content, log } = context;
  const folder = runFolder();
  const planFile = (name: string, { shared, servers }: RenderPlan) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ shared, servers }));
    return file;
  };
  const plans = {
    "astro-bundle.ts": planFile("shared", { shared: plan.shared, servers: [] }),
    "render.ts": planFile("servers", { shared: false, servers: plan.servers }),
  };
  const env = {
    TOOL_PAGES_ROOT: PACKAGE_ROOT,
    TOOL_PAGES_WORK: work.root,
    ...(content !== undefined && { TOOL_PAGES_CONTENT: content }),
    // Astro 7.3 lets a variable of this name that the user happens to have win over its own.
    BASE_URL: base,
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    NO_COLOR: "1",
  };
  const child = (file: keyof typeof plans, args: object, onMessage: (message: unknown) => void) =>
    startChild({
      name: "pages",
      file: join(PACKAGE_ROOT, "scripts", "pages", file),
      args: [JSON.stringify(args)],
      env: { ...env, TOOL_PAGES_PLAN: plans[file] },
      log,
      onMessage,
    });

  try {
    const kept = Promise.withResolvers<void>();
    const site = join(folder, "site");
    const cache = join(work.root, ".cache", "astro");
    const astro = child(
      "astro-bundle.ts",
      { output: site, siteUrl, base, cache, folder, shared: plan.shared },
      () => kept.resolve(),
    );
    await Promise.race([kept.promise, astro.ended]);
    const queue = workQueue(plan);
    const progress = progressOf(planSize(plan), log);
    const render = async () => {
      const args = { output, siteUrl, base, folder };
      let given: string[] = [];
      const process = child("render.ts", args, (message) => {
        progress(messageSchema.parse(message).rendered);
        given = queue.next();
        process.send(given);
      });
      await process.ended.catch((error: unknown) => {
        throw error instanceof Failure
          ? new Failure(error.message + pageAt(plan, given, output))
          : error;
      });
    };
    const others = Math.floor(planSize(plan) / FEWEST_PAGES_PER_PROCESS);
    const count = Math.min(availableParallelism(), MOST_PROCESSES, Math.max(others, 1));
    const needed = plan.servers.length > 0 ? count : 0;
    // The last one has Astro's core, and its memory, when Astro is done.
    const early = Array.from({ length: Math.max(needed - 1, 0) }, render);
    const late = astro.ended.then(() => (needed > 0 ? render() : undefined));
    await Promise.all([...early, late]);
    mkdirSync(output, { recursive: true });
    // What is there already was linked to an earlier build: never write into that.
    cpSync(site, output, { recursive: true, force: false });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
