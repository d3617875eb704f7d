import type { Line } from "./bench.types.ts";
import type { Report } from "./our-build.ts";

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Lines as a table in Markdown: the median, the lowest and highest, and the target. */
export function lineTable(lines: readonly Line[]): string {
  const rows = lines.map(({ measure, values, unit, target = "" }) => {
    const range =
      values.length > 1
        ? `${figure(Math.min(...values), unit)}–${figure(Math.max(...values), unit)}`
        : "";
    return `| ${measure} | ${figure(median(values), unit)} | ${range} | ${target} |\n`;
  });
  return ["| measure | median | range | to reach |\n|---|--:|--:|---|\n", ...rows].join("");
}

function figure(value: number, unit: Line["unit"]): string {
  if (unit === "ratio") return value.toFixed(2);
  if (unit === "MiB") return `${Math.round(value)} MiB`;
  return `${value.toFixed(2)} ${unit}`;
}

/** The stages of one build of ours. */
export function stageTable({ pages, stages, output }: Report): string {
  const rows = stages.map(
    ({ name, seconds, peakRssMiB }) =>
      `| ${name} | ${seconds.toFixed(2)} | ${Math.round(pages / Math.max(seconds, 0.01))} | ${peakRssMiB} |\n`,
  );
  return [
    `${pages} tools, ${output.files} files, ${Math.round(output.bytes / 2 ** 20)} MiB\n\n`,
    "| stage | seconds | tools / s | peak MiB |\n|---|--:|--:|--:|\n",
    ...rows,
  ].join("");
}
