import type { BuildValues } from "./build-options.ts";
import { refuseRejections, reportOf, type StageFigures } from "./build-report.ts";
import { endChildren } from "./child.ts";
import { tellRoom } from "./disk-room.ts";
import { measured } from "./measure.ts";
import { OF_THE_WHOLE, STEPS, type StageName } from "./pipeline.ts";
import { refuseShrinking } from "./shrink.ts";
import type { Context } from "./stage.types.ts";
import { runInProcess } from "./stage-process.ts";
import { withinLimit } from "./time-limit.ts";

/** Runs every stage, those of one step side by side, and gives the report. */
export async function runStages(context: Context, values: BuildValues, live?: string) {
  const stages: StageFigures[] = [];
  for (const step of STEPS) {
    const wanted = step.filter((stage) => context.shard === undefined || !OF_THE_WHOLE.has(stage));
    const running = wanted.map((stage) => runStage(stage, context));
    // All of them have ended before the failure of one is told: nothing is written behind it.
    await Promise.allSettled(running);
    stages.push(...(await Promise.all(running).catch((error: unknown) => failed(error, context))));
    const done = (name: StageName) => step.includes(name);
    if (done("catalogue") && values.strict) await refuseRejections(context.work.report);
    if (done("mdx") && live !== undefined) await refuseShrinking(live, context.work);
  }
  return reportOf(context, stages);
}

/** A process that hangs, or goes on though another one failed, is ended before that is told. */
async function failed(error: unknown, context: Context): Promise<never> {
  await endChildren();
  throw tellRoom(error, context);
}

async function runStage(name: StageName, context: Context): Promise<StageFigures> {
  const figures = {
    name,
    ...(await measured(() => withinLimit(name, () => runInProcess(name, context)))),
  };
  context.log.info(`${name}: ${figures.seconds} s, ${figures.peakRssMiB} MiB at most`);
  return figures;
}
