// The process that runs Astro: it bundles the templates, keeps the bundle for the render processes,
// and renders the pages that are no server's. Its memory goes with it.
import { cpSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AstroIntegration, build } from "astro";
import { z } from "zod";
import { errorLine } from "../dev/error-line.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { KEPT_BUNDLE, KEPT_INTERNALS, loadRenderer } from "./renderer.ts";

const { output, siteUrl, base, cache, folder, shared } = z
  .object({
    output: z.string(),
    siteUrl: z.string(),
    base: z.string(),
    cache: z.string(),
    /** Of this run alone, below node_modules' parent, where the bundle finds its packages. */
    folder: z.string(),
    /** Whether the pages that are no server's are rendered. */
    shared: z.boolean(),
  })
  .parse(JSON.parse(process.argv[2] ?? ""));

const internalsSchema = z.object({ pagesByKeys: z.map(z.string(), z.unknown()) });
const pageDataSchema = z.object({
  key: z.string(),
  component: z.string(),
  route: z.object({ route: z.string(), component: z.string() }),
  styles: z.array(z.unknown()),
});

/** Keeps what Astro bundled: its own renderer is given all that a process of ours needs as well. */
async function keepBundle(setUp: () => Promise<void>): Promise<void> {
  const bundle = join(resolve(output), ".prerender");
  const { app } = await loadRenderer(bundle);
  const setInternals = app.setInternals.bind(app);
  let pages: unknown[] = [];
  app.setInternals = (internals) => {
    setInternals(internals);
    const { pagesByKeys } = internalsSchema.parse(internals);
    pages = [...pagesByKeys].map(([key, data]) => [key, pageDataSchema.parse(data)]);
  };
  await setUp();
  writeFileSync(join(folder, KEPT_INTERNALS), JSON.stringify(pages));
  cpSync(bundle, join(folder, KEPT_BUNDLE), { recursive: true });
  process.send?.("kept");
}

const keeper: AstroIntegration = {
  name: "tool-pages:bundle",
  hooks: {
    "astro:build:start": ({ setPrerenderer }) =>
      setPrerenderer((standard) => ({
        ...standard,
        setup: () => keepBundle(async () => standard.setup?.()),
        getStaticPaths: async () => (shared ? standard.getStaticPaths() : []),
      })),
  },
};

// Astro 7.3 puts its bundle into .astro/ of the current folder if outDir does not lie below that.
process.chdir(folder);
try {
  await build({
    root: PACKAGE_ROOT,
    outDir: resolve(output),
    cacheDir: resolve(cache),
    site: siteUrl,
    base,
    integrations: [keeper],
    // The default level prints a line a page: 43,000 of them.
    logLevel: "warn",
  });
} catch (error) {
  process.stderr.write(`${errorLine(error)}\n`);
  process.exit(1);
}
