import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

// The pages stage (scripts/pages) overrides outDir, site and base; see its README.
export default defineConfig({
  integrations: [mdx()],
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
