// The process that runs Astro: its memory goes with it, and a crash in native code ends it alone.
import { resolve } from "node:path";
import { build } from "astro";
import { z } from "zod";
import { PACKAGE_ROOT } from "../paths.ts";

const { output, siteUrl, base, cache } = z
  .object({ output: z.string(), siteUrl: z.string(), base: z.string(), cache: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));

await build({
  root: PACKAGE_ROOT,
  outDir: resolve(output),
  cacheDir: resolve(cache),
  site: siteUrl,
  base,
  // The default prints a line a page: 43,000 of them.
  logLevel: "warn",
});
