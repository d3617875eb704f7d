import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Peer } from "./peer.types.ts";
import { siteData } from "./site-data.ts";
import { readModule } from "./template.ts";
import { toolViews } from "./tool-views.ts";

const TEMPLATES = join(import.meta.dirname, "eleventy");
const PACKAGE = join("@11ty", "eleventy");

export const eleventy: Peer = {
  id: "eleventy",
  title: "Eleventy",
  locate(modules = "node_modules") {
    const folder = resolve(modules, PACKAGE);
    if (!existsSync(folder)) return { missing: `no @11ty/eleventy in ${JSON.stringify(modules)}` };
    return { found: folder };
  },
  prepare(found, { work, folder, origin, dialog }) {
    const site = siteData({ origin, dialog });
    for (const name of ["layouts", "data"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "data", "site.json"), JSON.stringify(site));
    for (const name of readdirSync(TEMPLATES)) {
      const config = name === "eleventy.config.js";
      const text = config ? readFileSync(join(TEMPLATES, name)) : readModule(join(TEMPLATES, name));
      writeFileSync(join(folder, config ? name : join("layouts", name)), text);
    }
    for (const { server, tool, view } of toolViews(work, site)) {
      const content = join(folder, "content", server);
      mkdirSync(content, { recursive: true });
      const permalink = `/tools/${server}/${tool}/index.html`;
      const front = JSON.stringify({ layout: "tool.11ty.js", permalink, v: view });
      writeFileSync(join(content, `${tool}.html`), `---json\n${front}\n---\n`);
    }
    return {
      run: { file: process.execPath, args: [join(found, "cmd.cjs"), "--quiet"], cwd: folder },
      site: join(folder, "public"),
    };
  },
};
