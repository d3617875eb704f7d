import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { endChildren, startChild } from "./child.ts";
import { Failure } from "./failure.ts";
import type { Log } from "./log.ts";
import { endWithParent, mayEnd } from "./parent.ts";
import { PACKAGE_ROOT } from "./paths.ts";

interface JobOptions {
  /** The stage, for messages. */
  name: string;
  /** A script that calls `doJob`, below `scripts`. */
  file: string;
  args?: readonly string[];
  job: object;
  log: Log;
  onMessage?: ((message: unknown) => void) | undefined;
}

const failureSchema = z.strictObject({ failure: z.string() });

/**
 * Has a script do one job in a process of its own; all that it held is free with its end. No worker
 * threads: V8 can crash where one that used WebAssembly ends (nodejs/node issue 64500), and Node reads
 * TypeScript by WebAssembly. A process takes 30 to 80 ms more to start. Throws the Failure of the script.
 */
export async function runJob(options: JobOptions): Promise<void> {
  const { name, file, args = [], job, log, onMessage } = options;
  let failure: string | undefined;
  const child = startChild({
    name,
    file: join(PACKAGE_ROOT, "scripts", file),
    args,
    env: {},
    log,
    onMessage(message) {
      const { success, data } = failureSchema.safeParse(message);
      if (success) failure = data.failure;
      else onMessage?.(message);
    },
  });
  child.send(job);
  await child.ended.catch((error: unknown) => {
    throw failure === undefined ? error : new Failure(failure);
  });
}

/** The other side: does the job that this process was started for, and ends. */
export async function doJob<T>(schema: z.ZodType<T>, work: (job: T) => unknown): Promise<void> {
  endWithParent();
  const [job] = await once(process, "message");
  try {
    await work(schema.parse(job));
  } catch (error) {
    await endChildren();
    if (!(error instanceof Failure)) throw error;
    tell({ failure: error.message });
    process.exitCode = 1;
  }
  mayEnd();
}

/** Sends a message to the process that runs the job. */
export function tell(message: object): void {
  process.send?.(message);
}
