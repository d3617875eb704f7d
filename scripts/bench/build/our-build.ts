import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Measured } from "../../measure.ts";
import { PACKAGE_ROOT } from "../../paths.ts";
import { measuredRun } from "./child-run.ts";

const reportSchema = z.object({
  pages: z.number(),
  stages: z.array(z.object({ name: z.string(), seconds: z.number(), peakRssMiB: z.number() })),
  output: z.object({ files: z.number(), bytes: z.number() }),
});
export type Report = z.infer<typeof reportSchema>;

/** Where one site of ours is built, again and again. */
export interface Place {
  /** The package that builds. */
  root: string;
  work: string;
  out: string;
  report: string;
}

export async function freshPlace(folder: string, root = PACKAGE_ROOT): Promise<Place> {
  const place = await mkdtemp(join(folder, "ours-"));
  return { root, work: place, out: join(place, "site"), report: join(place, "report.json") };
}

/** Builds a catalogue; whole seconds count the process from its start. */
export async function buildOurs(
  { root, work, out, report }: Place,
  source: string,
  ...options: string[]
): Promise<Measured & { report: Report }> {
  const whole = await measuredRun({
    file: process.execPath,
    args: [
      join(root, "scripts", "build.ts"),
      source,
      ...["--work", work, "--out", out, "--report", report, "--quiet", "--allow-shrink"],
      ...options,
    ],
    cwd: root,
  });
  return { ...whole, report: reportSchema.parse(JSON.parse(await readFile(report, "utf8"))) };
}

export function stageSeconds({ stages }: Report, name: string): number {
  return stages.find((stage) => stage.name === name)?.seconds ?? 0;
}
