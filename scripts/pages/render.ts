// The process that runs Astro: its memory goes with it, and a crash in native code ends it alone.
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "astro";
import { z } from "zod";
import { PACKAGE_ROOT } from "../paths.ts";

const { output, siteUrl, base, cache } = z
  .object({ output: z.string(), siteUrl: z.string(), base: z.string(), cache: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));

// Astro 7.3 puts the rendering bundle of an outDir that lies elsewhere into .astro/ of the current
// folder, where a second process would overwrite it. The bundle must lie below node_modules' parent.
const folder = join(PACKAGE_ROOT, ".cache", `render-${process.pid}`);
mkdirSync(folder, { recursive: true });
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const settings = {
  root: PACKAGE_ROOT,
  outDir: resolve(output),
  cacheDir: resolve(cache),
  site: siteUrl,
  base,
};
process.chdir(folder);
// The default level prints a line a page: 43,000 of them.
await build({ ...settings, logLevel: "warn" });
