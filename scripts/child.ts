import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Failure } from "./failure.ts";
import { readLines } from "./lines.ts";
import type { Log } from "./log.ts";

interface ChildOptions {
  /** The stage, for messages. */
  name: string;
  /** A script of ours. */
  file: string;
  args: readonly string[];
  /** What Node itself is told. */
  flags?: readonly string[];
  env: Record<string, string>;
  log: Log;
  onMessage?(message: unknown): void;
}

export interface Child {
  /** Sends it a message; nothing once it has ended. */
  send(message: object): void;
  /** Ends with it: a Failure where that was not with exit code 0. */
  ended: Promise<void>;
}

/**
 * MiB. With the 16 of Node's own choice the stage that writes MDX files holds 422 MiB at 52,761 tools
 * instead of 318, for no less time.
 */
const YOUNG_HEAP = 8;

/** What a line of a process that fails says of the cause. */
const CAUSE = /\bE[A-Z]{3,}: .*|heap out of memory|\b[A-Z]\w*Error(?: \[\w+\])?: .*/;

/** Nobody else sends it. */
const KILLED = "SIGKILL, as when the system runs out of memory";

/** The children that run, each with its end, so that none outlives this process. */
const RUNNING = new Map<ChildProcess, Promise<void>>();
process.on("exit", killChildren);

function killChildren(): void {
  for (const child of RUNNING.keys()) child.kill("SIGKILL");
}

/** A process that is asked to end does so within milliseconds, unless it is stopped or in a loop. */
const MOST_MS_TO_END = 2000;

/**
 * Ends the children that run, and waits until they are gone and have had their last words: nothing is
 * written behind a failure, and it is the last that is told. They are asked first, so that each ends what
 * it started itself (see parent.ts); what does not end by that is killed.
 */
export async function endChildren(): Promise<void> {
  for (const child of RUNNING.keys()) child.kill("SIGTERM");
  const late = setTimeout(killChildren, MOST_MS_TO_END);
  await Promise.allSettled(RUNNING.values());
  clearTimeout(late);
}

/** Runs a script of ours in a process of its own; its output goes to the log. */
export function startChild({
  name,
  file,
  args,
  flags = [],
  env,
  log,
  onMessage,
}: ChildOptions): Child {
  const child = spawn(
    process.execPath,
    [`--max-semi-space-size=${YOUNG_HEAP}`, ...flags, file, ...args],
    {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  if (onMessage) child.on("message", onMessage);
  let cause = "";
  const pass = async (stream: AsyncIterable<Buffer> | null) => {
    for await (const { bytes } of readLines(stream ?? none())) {
      const line = bytes?.toString() ?? "";
      if (cause === "") cause = CAUSE.exec(line)?.[0] ?? "";
      log.info(`${name}: ${line}`);
    }
  };
  const end = async () => {
    const closed = once(child, "close");
    const [[code, signal]] = await Promise.all([closed, pass(child.stdout), pass(child.stderr)]);
    RUNNING.delete(child);
    const how = signal === "SIGKILL" ? KILLED : (signal ?? `exit code ${code}`);
    const end = `${name}: the process ended with ${how}`;
    if (code !== 0) throw new Failure(cause === "" ? end : `${end}: ${cause}`);
  };
  const ended = end();
  RUNNING.set(child, ended);
  return { send: (message) => child.connected && child.send(message), ended };
}

async function* none(): AsyncGenerator<Buffer> {}

/** Runs a script of ours and waits for its end. */
export async function runChild(options: ChildOptions): Promise<void> {
  await startChild(options).ended;
}
