// The process that runs Astro: it bundles the templates and keeps the bundle for the processes that
// render. It renders nothing itself, and its memory goes with it.
import { cpSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AstroIntegration, build } from "astro";
import { z } from "zod";
import { errorLine } from "../dev/error-line.ts";
import { endWithParent, mayEnd } from "../parent.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { BUNDLE, INTERNALS, loadRenderer, SITE_FILES } from "./renderer.ts";

endWithParent();
const { folder, cache, siteUrl, base } = z
  .object({
    /** Below node_modules' parent, where the bundle finds its packages. */
    folder: z.string(),
    cache: z.string(),
    siteUrl: z.string(),
    base: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? ""));
const output = join(folder, SITE_FILES);

const internalsSchema = z.object({ pagesByKeys: z.map(z.string(), z.unknown()) });
const pageDataSchema = z.object({
  key: z.string(),
  component: z.string(),
  route: z.object({ route: z.string(), component: z.string() }),
  styles: z.array(z.unknown()),
});

/** Keeps what Astro bundled: its own renderer is given all that a process of ours needs as well. */
async function keepBundle(setUp: () => Promise<void>): Promise<void> {
  const bundle = join(output, ".prerender");
  const { app } = await loadRenderer(bundle);
  const setInternals = app.setInternals.bind(app);
  let pages: unknown[] = [];
  app.setInternals = (internals) => {
    setInternals(internals);
    const { pagesByKeys } = internalsSchema.parse(internals);
    pages = [...pagesByKeys].map(([key, data]) => [key, pageDataSchema.parse(data)]);
  };
  await setUp();
  writeFileSync(join(folder, INTERNALS), JSON.stringify(pages));
  cpSync(bundle, join(folder, BUNDLE), { recursive: true });
}

const keeper: AstroIntegration = {
  name: "tool-pages:bundle",
  hooks: {
    "astro:build:start": ({ setPrerenderer }) =>
      setPrerenderer((standard) => ({
        ...standard,
        setup: () => keepBundle(async () => standard.setup?.()),
        getStaticPaths: async () => [],
      })),
  },
};

// Astro 7.3 puts its bundle into .astro/ of the current folder if outDir does not lie below that.
process.chdir(folder);
try {
  await build({
    root: PACKAGE_ROOT,
    outDir: output,
    cacheDir: resolve(cache),
    site: siteUrl,
    base,
    integrations: [keeper],
    logLevel: "warn",
  });
} catch (error) {
  process.stderr.write(`${errorLine(error)}\n`);
  process.exit(1);
}
mayEnd();
