import { join } from "node:path";
import { listFiles } from "../check/list-files.ts";
import { writeNdjson } from "../ndjson.ts";
import type { Context, Stage } from "../stage.types.ts";
import { SITE_FILES } from "../templates/renderer.ts";
import { earlierFiles, intactFiles, stillChecked } from "./earlier.ts";
import { keepReused } from "./keep.ts";
import { linkFiles } from "./link-files.ts";
import { warnOfNotes } from "./notes.ts";
import { pageKeys } from "./page-keys.ts";
import { planRendering } from "./plan.ts";
import { renderAll } from "./render-all.ts";
import { parseShard } from "./shard.ts";
import { takeOver } from "./take-over.ts";

export const stage: Stage = {
  name: "pages",
  summary: "every page, list and data file of the site, rendered by Astro",
  reads: ["tools", "manifest", "servers", "templates"],
  writes: ["output", "reused"],
  run,
};

async function run(context: Context): Promise<void> {
  const { output, log } = context;
  const keys = await pageKeys(context);
  warnOfNotes(context, keys);
  const files = await earlierFiles(context);
  const reused = intactFiles(files, keys, log);
  const missing = keepReused(context, reused, keys.tools.keys());
  const plan = planRendering(keys, reused, parseShard(context.shard ?? "1/1"));
  if (plan.shared) linkSiteFiles(context);
  const rendering = plan.shared || plan.servers.length > 0 ? renderAll(context, plan) : undefined;
  const work = [rendering, takeOver(missing, output, log)];
  // Both have ended before the failure of one is told: nothing is written behind it.
  await Promise.allSettled(work);
  await Promise.all(work);
  if (reused.length > 0) log.info(`pages: ${reused.length} files taken over from earlier builds`);
  await writeNdjson(context.work.reused, stillChecked(reused, files, keys, output));
}

/** Style sheets, scripts, and what lies in public/. */
function linkSiteFiles({ work, output }: Context): void {
  const root = join(work.templates, SITE_FILES);
  const files = [...listFiles(root).keys()].map((path) => ({ root, path }));
  linkFiles(files, output);
}
