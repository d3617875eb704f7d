import { readFile } from "node:fs/promises";
import { z } from "zod";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { Failure } from "../failure.ts";
import { readNdjson } from "../ndjson.ts";
import type { Stage } from "../stage.types.ts";
import { checkSite } from "./check-site.ts";
import { faultLines } from "./fault-lines.ts";

export const stage: Stage = {
  name: "check",
  summary: "reads the finished site and lists every fault; a fault stops the build",
  reads: ["output", "report", "rated", "reused"],
  writes: [],
  async run({ work, output, log }) {
    const { accepted } = catalogueReportSchema.parse(
      JSON.parse(await readFile(work.report, "utf8")),
    );
    const passed = await passedPages(work.reused);
    const faults = await checkSite(output, log, { accepted, rated: work.rated, passed });
    for (const line of faultLines(faults)) log.error(line);
    if (faults.length > 0)
      throw new Failure(`check: ${faults.length} faults; nothing was published`);
  },
};

const TOOL_PAGE = /^\/tools\/[^/]+\/[^/]+\/index\.html$/;
const reusedSchema = z.object({ path: z.string(), checked: z.boolean() });

async function passedPages(file: string): Promise<Set<string>> {
  const passed = new Set<string>();
  for await (const { path, checked } of readNdjson(file, reusedSchema))
    if (checked && TOOL_PAGE.test(path)) passed.add(path);
  return passed;
}
