import { join } from "node:path";
import { startChild } from "../child.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Context, Stage } from "../stage.types.ts";
import { clear, isIntact, removeAbandoned, seal, takeOver } from "./kept.ts";
import { renderEnvironment } from "./render-environment.ts";
import { templatesKey } from "./templates-key.ts";

export const stage: Stage = {
  name: "templates",
  summary: "the templates, bundled by Astro, with the style sheets and scripts of the site",
  reads: ["content"],
  writes: ["templates"],
  run,
};

async function run(context: Context): Promise<void> {
  const { work, siteUrl, base, log, fresh = false } = context;
  const folder = work.templates;
  const key = templatesKey(context);
  if (!fresh && isIntact(folder, key)) return log.info("templates: those of the build before");
  removeAbandoned(join(PACKAGE_ROOT, ".cache"));
  clear(folder, work.root);
  if (!fresh && takeOver(folder, { key, work: work.root }))
    return log.info("templates: those of another working folder");
  const cache = join(work.root, ".cache", "astro");
  await startChild({
    name: "templates",
    file: join(PACKAGE_ROOT, "scripts", "templates", "astro-bundle.ts"),
    args: [JSON.stringify({ folder, cache, siteUrl, base })],
    env: renderEnvironment(context),
    log,
  }).ended;
  seal(folder, { key, work: work.root });
}
