import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import own from "./package.json" with { type: "json" };

// What the bundle of the pages may import when it runs: it finds our packages, but where npm has put
// tool-pages into a project, Astro's may lie elsewhere, with others of the same name in their place.
const FOUND = Object.keys(own.dependencies).filter((name) => !name.includes("astro"));

/** @type {import("astro").AstroIntegration} */
const packages = {
  name: "tool-pages:packages",
  hooks: {
    "astro:config:setup": ({ command, updateConfig }) => {
      const prerender = { resolve: { noExternal: true, external: FOUND } };
      if (command === "build") updateConfig({ vite: { environments: { prerender } } });
    },
  },
};

// The pages stage (scripts/pages) overrides outDir, site and base; see its README.
export default defineConfig({
  integrations: [mdx(), packages],
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never", assets: "assets" },
  // White space as in JSX: a line break between elements is none, a space is written {" "}.
  compressHTML: "jsx",
  // A second page for a URL must stop the build; the default only warns.
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  vite: {
    // Scripts stay files of their own: the Content-Security-Policy allows no inline script.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own "use astro:head-inject" in each hand-written MDX file; it works as meant.
        onwarn: (warning, warn) => warning.code !== "MODULE_LEVEL_DIRECTIVE" && warn(warning),
      },
    },
    // Work files change with every build and are read with node:fs, not watched.
    server: { watch: { ignored: ["**/.cache/**", "**/content/tools/**"] } },
  },
});
