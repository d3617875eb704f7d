import { spawn } from "node:child_process";
import { once } from "node:events";
import { Failure } from "./failure.ts";
import { readLines } from "./lines.ts";
import type { Log } from "./log.ts";

interface Child {
  /** The stage, for messages. */
  name: string;
  /** A script of ours. */
  file: string;
  args: string[];
  env: Record<string, string>;
  log: Log;
}

/** Runs a script of ours in a process of its own and waits; its output goes to the log. */
export async function runChild({ name, file, args, env, log }: Child): Promise<void> {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  const pass = async (stream: AsyncIterable<Buffer>) => {
    for await (const { bytes } of readLines(stream))
      log.info(`${name}: ${bytes?.toString() ?? ""}`);
  };
  const [[code, signal]] = await Promise.all([ended, pass(child.stdout), pass(child.stderr)]);
  if (code !== 0) {
    throw new Failure(`${name}: the process ended with ${signal ?? `exit code ${code}`}`);
  }
}
