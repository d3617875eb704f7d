import { join } from "node:path";
import { runChild } from "../child.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Stage } from "../stage.types.ts";

export const stage: Stage = {
  name: "pages",
  summary: "every page, list and data file of the site, rendered by Astro into a fresh folder",
  reads: ["tools", "manifest", "servers", "content"],
  writes: ["output"],
  async run({ work, output, siteUrl, base, build, log }) {
    const settings = { output, siteUrl, base, cache: join(work.root, ".cache", "astro") };
    await runChild({
      name: "pages",
      file: join(PACKAGE_ROOT, "scripts", "pages", "render.ts"),
      args: [JSON.stringify(settings)],
      env: {
        TOOL_PAGES_ROOT: PACKAGE_ROOT,
        TOOL_PAGES_WORK: work.root,
        TOOL_PAGES_BUILD: build,
        ASTRO_TELEMETRY_DISABLED: "1",
        NODE_ENV: "production",
        NO_COLOR: "1",
      },
      log,
    });
  },
};
