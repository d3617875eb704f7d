import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../paths.ts";
import type { Peer } from "./peer.types.ts";

const TEMPLATES = join(import.meta.dirname, "astro");
const OUR_COLLECTIONS = "our-collections.ts";

export const astro: Peer = {
  id: "astro",
  title: "Astro, glob() over the MDX",
  locate: () => ({ found: join(PACKAGE_ROOT, "node_modules", "astro", "bin", "astro.mjs") }),
  prepare(found, { work, folder: outside, origin }) {
    // Below the package, whose node_modules the MDX needs.
    const folder = join(PACKAGE_ROOT, ".cache", `bench-astro-${process.pid}`);
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    const src = join(folder, "src");
    mkdirSync(folder, { recursive: true });
    cpSync(join(PACKAGE_ROOT, "src"), src, { recursive: true });
    rmSync(join(src, "pages"), { recursive: true });
    const pages = join(src, "pages", "tools", "[server]");
    mkdirSync(pages, { recursive: true });
    renameSync(join(src, "content.config.ts"), join(src, OUR_COLLECTIONS));
    copyTemplate("content.config.ts", src, "./");
    copyTemplate("tool.astro", pages, "../../../");
    renameSync(join(pages, "tool.astro"), join(pages, "[tool].astro"));
    for (const name of ["astro.config.mjs", "package.json"])
      cpSync(join(PACKAGE_ROOT, name), join(folder, name));
    for (const name of ["attacks", "guides", "notes", "wording", "site.yaml"])
      cpSync(join(PACKAGE_ROOT, "content", name), join(folder, "content", name), {
        recursive: true,
      });
    cpSync(join(work, "content", "tools"), join(folder, "content", "tools"), { recursive: true });
    const site = join(outside, "site");
    return {
      run: {
        file: process.execPath,
        args: [found, "build", "--silent", "--site", origin, "--outDir", site],
        cwd: folder,
        env: { TOOL_PAGES_ROOT: folder, TOOL_PAGES_WORK: work, ASTRO_TELEMETRY_DISABLED: "1" },
      },
      site,
    };
  },
};

/** Copies a template, whose imports stand as seen from here. */
function copyTemplate(name: string, folder: string, src: string): void {
  const text = readFileSync(join(TEMPLATES, `${name}.template`), "utf8")
    .replaceAll("../../../../src/content.config.ts", `./${OUR_COLLECTIONS}`)
    .replaceAll("../../../../src/", src);
  writeFileSync(join(folder, name), text);
}
