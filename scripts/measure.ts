import { readdirSync, readFileSync } from "node:fs";

const SAMPLE_MS = 200;
const KIB_PER_MIB = 1024;
/** In /proc/PID/stat, counted from the name's closing bracket. */
const STACK_FIELD = 26;

export interface Measured {
  seconds: number;
  /** Highest sum of resident memory of a process and all below it, sampled five times a second. */
  peakRssMiB: number;
}

/**
 * Runs `work` and says how long it took and how much memory the process tree held: that of this process,
 * or below another one.
 */
export async function measured(
  work: () => Promise<void>,
  root = () => process.pid,
): Promise<Measured> {
  const start = performance.now();
  let peak = treeRss(root());
  const timer = setInterval(() => {
    peak = Math.max(peak, treeRss(root()));
  }, SAMPLE_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  peak = Math.max(peak, treeRss(root()));
  return { seconds: round((performance.now() - start) / 1000), peakRssMiB: Math.round(peak) };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

/** MiB; where there is no /proc, of this process alone. */
function treeRss(root: number): number {
  const processes = listProcesses();
  if (processes.length === 0) return process.memoryUsage.rss() / 2 ** 20;
  return treeKib(processes, root) / KIB_PER_MIB;
}

export interface ProcessInfo {
  pid: number;
  parent: number;
  /** KiB. */
  rss: number;
  /** Where its stack starts; 0 where that is not told. */
  stack: number;
}

/**
 * KiB of a process and all below it. One that was just started, and runs no program of its own yet, uses
 * its parent's memory and is not counted: a machine that is busy leaves it so for long enough to be seen.
 */
export function treeKib(processes: readonly ProcessInfo[], root: number): number {
  const byPid = new Map(processes.map((process) => [process.pid, process]));
  const isBelow = (pid: number): boolean => {
    for (let at = byPid.get(pid); at; at = byPid.get(at.parent)) if (at.pid === root) return true;
    return false;
  };
  const usesParents = ({ parent, stack }: ProcessInfo) =>
    stack !== 0 && stack === byPid.get(parent)?.stack;
  return processes
    .filter((process) => isBelow(process.pid) && !(process.pid !== root && usesParents(process)))
    .reduce((sum, { rss }) => sum + rss, 0);
}

export function listProcesses(): ProcessInfo[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => readProcess(pid));
  } catch {
    return [];
  }
}

function readProcess(pid: string): ProcessInfo[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(status)?.[1]);
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const stack = Number(stat.slice(stat.lastIndexOf(")")).split(" ")[STACK_FIELD]) || 0;
    return [{ pid: Number(pid), parent: field("PPid"), rss: field("VmRSS") || 0, stack }];
  } catch {
    return [];
  }
}
