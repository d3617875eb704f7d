import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Peer } from "./peer.types.ts";
import { siteData } from "./site-data.ts";
import { readTemplate } from "./template.ts";
import { toolViews } from "./tool-views.ts";

const TEMPLATES = join(import.meta.dirname, "hugo");

export const hugo: Peer = {
  id: "hugo",
  title: "Hugo",
  locate() {
    const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
    if (status !== 0) return { missing: "no program `hugo`" };
    return { found: /v[\d.]+/.exec(stdout)?.[0] ?? "" };
  },
  prepare(_, { work, folder, origin, dialog }) {
    const site = siteData({ origin, dialog });
    const layouts = join(folder, "layouts", "_default");
    mkdirSync(layouts, { recursive: true });
    mkdirSync(join(folder, "data"));
    writeFileSync(
      join(layouts, "single.html"),
      readTemplate(join(TEMPLATES, "tool.html.template")),
    );
    cpSync(join(TEMPLATES, "config.json"), join(folder, "config.json"));
    writeFileSync(join(folder, "data", "site.json"), JSON.stringify(site));
    for (const { server, tool, view } of toolViews(work, site)) {
      const content = join(folder, "content", "tools", server);
      mkdirSync(content, { recursive: true });
      const front = { url: `/tools/${server}/${tool}/`, v: view };
      writeFileSync(join(content, `${tool}.md`), `${JSON.stringify(front)}\n`);
    }
    return {
      run: { file: "hugo", args: ["--quiet"], cwd: folder },
      site: join(folder, "public"),
    };
  },
};
