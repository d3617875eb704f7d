import { rm } from "node:fs/promises";
import type { Row } from "../bench.types.ts";
import { buildOurs, freshPlace } from "../our-build.ts";
import { median } from "../table.ts";

const MEMORY_TARGETS = new Map([
  [43_000, "≤ 1229 MiB"],
  [130_000, "≤ 1536 MiB"],
]);

export const sizes: Row = {
  id: "sizes",
  summary: "peak memory and cold time per page of synthetic catalogues of several sizes",
  async run({ sizes: wanted, sized, runs, folder, log }) {
    const found: { tools: number; ms: number[]; peaks: number[] }[] = [];
    for (const tools of wanted) found.push({ tools, ms: [], peaks: [] });
    for (let run = 1; run <= runs; run += 1)
      for (const { tools, ms, peaks } of found) {
        log.info(`bench: ${tools} tools, run ${run} of ${runs}`);
        const place = await freshPlace(folder);
        const { seconds, peakRssMiB } = await buildOurs(place, await sized(tools));
        ms.push((seconds * 1000) / tools);
        peaks.push(peakRssMiB);
        await rm(place.work, { recursive: true });
      }
    const perPage = found.map(({ ms }) => median(ms));
    const off = Math.max(...perPage) / Math.min(...perPage);
    return {
      lines: [
        ...found.map(({ tools, peaks }) => ({
          measure: `peak memory, ${tools} tools`,
          values: peaks,
          unit: "MiB" as const,
          target: MEMORY_TARGETS.get(tools) ?? "",
        })),
        ...found.map(({ tools, ms }) => ({
          measure: `cold time per page, ${tools} tools`,
          values: ms,
          unit: "ms" as const,
        })),
        {
          measure: "slowest ÷ fastest of these",
          values: [off],
          unit: "ratio" as const,
          target: "≤ 1.5 (± 20 %)",
        },
      ],
      notes: [],
    };
  },
};
