import type { Row } from "../bench.types.ts";
import { buildOurs, freshPlace } from "../our-build.ts";
import { stageTable } from "../table.ts";

export const stages: Row = {
  id: "stages",
  summary: "seconds and peak memory of every stage of a cold build",
  async run({ source, folder }) {
    const { report, seconds, peakRssMiB } = await buildOurs(await freshPlace(folder), source);
    return {
      lines: [
        { measure: "whole cold build", values: [seconds], unit: "s" },
        { measure: "its peak memory", values: [peakRssMiB], unit: "MiB" },
      ],
      notes: [stageTable(report)],
    };
  },
};
