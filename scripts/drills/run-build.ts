import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PACKAGE_ROOT } from "../paths.ts";
import { DrillFault } from "./must.ts";
import type { Site } from "./site.ts";

export interface BuildOptions {
  args?: string[];
  env?: Record<string, string>;
  /** A command that runs the build, such as `unshare -rn`. */
  under?: string[];
  cwd?: string;
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  log: string;
}

export interface Running {
  pid: number;
  /** Everything on stderr so far. */
  log(): string;
  /** Waits until something shows; throws where the build ends before. */
  until(shows: () => boolean): Promise<void>;
  /** Kills the build with all its processes, and waits. Throws where there was nothing to kill. */
  kill(): Promise<void>;
  ended: Promise<Ended>;
}

const POLL_MS = 3;
/** No stage of a drill's catalogue takes nearly as long, on a busy machine either. */
const PATIENCE_MS = 300_000;

const running = new Set<Running>();

/** Ends whatever a drill that failed has left running. */
export async function endLeftovers(): Promise<void> {
  await Promise.allSettled([...running].map((run) => run.kill()));
}

/** Starts a build in a process group of its own. */
export function startBuild(site: Site, source: string, options: BuildOptions = {}): Running {
  const script = join(PACKAGE_ROOT, "scripts", "build.ts");
  const places = ["--out", site.out, "--work", site.work, "--site", "http://localhost"];
  return startScript(script, [source, ...places, ...(options.args ?? [])], options);
}

/** Starts a script of ours in a process group of its own. */
export function startScript(script: string, args: string[], options: BuildOptions = {}): Running {
  const [command = "", ...rest] = [...(options.under ?? []), process.execPath, script, ...args];
  const child = spawn(command, rest, {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  const { pid } = child;
  if (pid === undefined) throw new DrillFault(`${command} could not be started`);
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  let over = false;
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => {
      over = true;
      resolve({ code, signal, log: text });
    }),
  );
  const run: Running = {
    pid,
    log: () => text,
    async until(shows) {
      const start = performance.now();
      while (!shows()) {
        if (performance.now() - start > PATIENCE_MS) throw new DrillFault("nothing showed in time");
        if (over) throw new DrillFault(`the build ended before: ${lastLine(text)}`);
        await wait(POLL_MS);
      }
    },
    async kill() {
      if (!over) process.kill(-pid, "SIGKILL");
      const { signal } = await ended;
      if (signal !== "SIGKILL") throw new DrillFault("the build had ended: nothing was killed");
    },
    ended,
  };
  running.add(run);
  void ended.then(() => running.delete(run));
  return run;
}

/** Runs a build to its end. */
export async function runBuild(site: Site, source: string, options: BuildOptions = {}) {
  return startBuild(site, source, options).ended;
}

/** The last line that says something; an error says what, where and why. */
export function lastLine(log: string): string {
  return log.trimEnd().split("\n").at(-1) ?? "";
}
