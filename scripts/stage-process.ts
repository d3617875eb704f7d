import { join } from "node:path";
import { z } from "zod";
import { startChild } from "./child.ts";
import { Failure } from "./failure.ts";
import { PACKAGE_ROOT } from "./paths.ts";
import type { Context } from "./stage.types.ts";
import { workPaths } from "./work.ts";

const messageSchema = z.union([
  z.strictObject({ progress: z.string() }),
  z.strictObject({ info: z.string() }),
  z.strictObject({ error: z.string() }),
  z.strictObject({ failure: z.string() }),
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
  let failure: string | undefined;
  const child = startChild({
    name,
    file: join(PACKAGE_ROOT, "scripts", "stage-main.ts"),
    args: [name, JSON.stringify(context)],
    env: {},
    log,
    onMessage(value) {
      const message = messageSchema.parse(value);
      if ("failure" in message) failure = message.failure;
      else if ("progress" in message) log.progress(message.progress);
      else if ("info" in message) log.info(message.info);
      else log.error(message.error);
    },
  });
  await child.ended.catch((error: unknown) => {
    throw failure === undefined ? error : new Failure(failure);
  });
}
