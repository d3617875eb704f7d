import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readLines } from "../../lines.ts";
import type { Check } from "../check.types.ts";
import { fieldText } from "../page-facts.ts";
import { sample } from "../sample.ts";

/** What mixes up records mixes up many: so few pages are read a second time in no time. */
const PAGES = 200;

const ratedSchema = z.object({
  path: z.object({ server: z.string(), tool: z.string() }),
  tool: z.object({ name: z.string(), description: z.string().default("") }),
  rating: z.object({ category: z.string(), risk: z.string() }),
});

/** Pages say what their records say: an even sample, read from the files. */
export const records: Check = {
  name: "records",
  async end({ root, rated }, report) {
    if (rated === undefined) return;
    const lines = await sample(readLines(createReadStream(rated)), PAGES);
    for (const { bytes } of lines) {
      const { path, tool, rating } = ratedSchema.parse(JSON.parse(String(bytes)));
      const file = `/tools/${path.server}/${path.tool}/index.html`;
      const html = await readFile(join(root, file), "utf8");
      const expected = { name: tool.name, description: tool.description, ...rating };
      for (const [field, value] of Object.entries(expected)) {
        const shown = fieldText(html, field);
        // A page has none of a description that is blank.
        const fits =
          shown === undefined ? value.trim() === "" : lineEnds(shown) === lineEnds(value);
        if (!fits) report(file, `shows another ${field} than its record has`);
      }
    }
  },
};

function lineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
