import { readFile } from "node:fs/promises";
import { catalogueReportSchema } from "../../src/schemas/report.ts";
import { Failure } from "../failure.ts";
import type { Stage } from "../stage.types.ts";
import { checkSite } from "./check-site.ts";
import { faultLines } from "./fault-lines.ts";

export const stage: Stage = {
  name: "check",
  summary: "reads the finished site and lists every fault; a fault stops the build",
  reads: ["output", "report"],
  writes: [],
  async run({ work, output, log }) {
    const report = catalogueReportSchema.parse(JSON.parse(await readFile(work.report, "utf8")));
    const faults = await checkSite(output, report.accepted);
    for (const line of faultLines(faults)) log.error(line);
    if (faults.length > 0)
      throw new Failure(`check: ${faults.length} faults; nothing was published`);
  },
};
