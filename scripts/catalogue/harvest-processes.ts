import { type ChildProcess, spawnSync } from "node:child_process";

const WINDOWS = process.platform === "win32";

/** A child that leads a process group of its own can be ended with all that it started. */
export const OWN_GROUP = !WINDOWS;

const running = new Set<ChildProcess>();

/** Ends a child and all that it started; one that has ended already is no fault. */
export function killTree(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (WINDOWS) {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // No such group: everything in it has ended.
  }
}

function killAll(): void {
  for (const child of running) killTree(child, "SIGKILL");
}

/** A group of its own gets no Ctrl-C from the terminal: pass on what would end this process. */
function passOn(signal: NodeJS.Signals): void {
  killAll();
  unwatch();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function unwatch(): void {
  process.off("exit", killAll);
  for (const signal of SIGNALS) process.off(signal, passOn);
}

/** Makes sure that a child does not outlive this process, until it is released. */
export function guard(child: ChildProcess): void {
  if (running.size === 0) {
    process.on("exit", killAll);
    for (const signal of SIGNALS) process.on(signal, passOn);
  }
  running.add(child);
}

export function release(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) unwatch();
}
