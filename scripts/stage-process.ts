import { z } from "zod";
import { runJob } from "./job.ts";
import type { Context } from "./stage.types.ts";
import { workPaths } from "./work.ts";

const messageSchema = z.union([
  z.strictObject({ progress: z.string() }),
  z.strictObject({ info: z.string() }),
  z.strictObject({ error: z.string() }),
]);
export type StageMessage = z.infer<typeof messageSchema>;

/** A context on its way to another process, where it gets another log. */
export const contextSchema = z.strictObject({
  sources: z.array(z.string()),
  work: z.object({ root: z.string() }).transform(({ root }) => workPaths(root)),
  output: z.string(),
  siteUrl: z.string(),
  base: z.string(),
  content: z.string().exactOptional(),
  allowPartial: z.boolean().exactOptional(),
  ledger: z.string().exactOptional(),
  date: z.string().exactOptional(),
  fresh: z.boolean().exactOptional(),
  earlier: z.array(z.string()).exactOptional(),
  shard: z.string().exactOptional(),
});

/**
 * Runs a stage in a process of its own: stages side by side use a core each, and what one held is
 * free when it is done. Of 570 MiB that one process held behind the classification of 52,761 tools,
 * the pages stage needs nothing.
 */
export async function runInProcess(name: string, { log, ...context }: Context): Promise<void> {
  await runJob({
    name,
    file: "stage-main.ts",
    args: [name],
    job: context,
    log,
    onMessage(value) {
      const message = messageSchema.parse(value);
      if ("progress" in message) log.progress(message.progress);
      else if ("info" in message) log.info(message.info);
      else log.error(message.error);
    },
  });
}
