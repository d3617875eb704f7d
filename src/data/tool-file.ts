import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFrontMatter } from "../lib/front-matter.ts";
import { type Page, pageSchema } from "../schemas/page.ts";
import { WORK } from "./root.ts";

const SECTION = /^<([A-Z][A-Za-z]+) page=\{frontmatter\} \/>$/;

/**
 * Reads content/tools/<server>/<tool>.mdx: the page's data and the names of its sections in order.
 * Throws where the file is not what our writer writes.
 */
export function readToolFile(path: Page["path"]): { page: Page; sections: string[] } {
  const file = join(WORK, "content", "tools", path.server, `${path.tool}.mdx`);
  const { data, body } = readFrontMatter(readFileSync(file, "utf8"));
  const sections = body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const name = SECTION.exec(line)?.[1];
      if (!name) throw new Error(`${file}: a generated body holds section tags only`);
      return name;
    });
  return { page: pageSchema.parse(data), sections };
}
