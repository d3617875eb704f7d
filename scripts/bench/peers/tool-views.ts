import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWordings } from "../../../src/lib/content.ts";
import { readFrontMatter } from "../../../src/lib/front-matter.ts";
import { kindWording } from "../../../src/lib/kind-wording.ts";
import { pageSchema } from "../../../src/schemas/page.ts";
import { PACKAGE_ROOT } from "../../paths.ts";
import { type SiteData, wordingOf } from "./site-data.ts";
import { type View, viewOf } from "./view/view.ts";

interface ToolView {
  server: string;
  tool: string;
  view: View;
}

/** What each page prints, one after the other, from the MDX files of a build whose work folder is given. */
export function* toolViews(work: string, site: SiteData): Generator<ToolView> {
  const tools = join(work, "content", "tools");
  const wordings = readWordings(PACKAGE_ROOT);
  for (const server of readdirSync(tools).sort())
    for (const name of readdirSync(join(tools, server)).sort()) {
      const { data } = readFrontMatter(readFileSync(join(tools, server, name), "utf8"));
      const page = pageSchema.parse(data);
      const { rating } = page;
      const view = viewOf(page, kindWording(wordingOf(wordings, rating.category), rating), site);
      yield { server, tool: page.path.tool, view };
    }
}
