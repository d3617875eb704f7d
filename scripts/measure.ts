import { readdirSync, readFileSync } from "node:fs";

const SAMPLE_MS = 200;
const KIB_PER_MIB = 1024;

export interface Measured {
  seconds: number;
  /** Highest sum of resident memory of this process and all below it, sampled five times a second. */
  peakRssMiB: number;
}

/** Runs `work` and says how long it took and how much memory the process tree held. */
export async function measured(work: () => Promise<void>): Promise<Measured> {
  const start = performance.now();
  let peak = treeRss();
  const timer = setInterval(() => {
    peak = Math.max(peak, treeRss());
  }, SAMPLE_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  peak = Math.max(peak, treeRss());
  return { seconds: round((performance.now() - start) / 1000), peakRssMiB: Math.round(peak) };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

/** MiB; where there is no /proc, of this process alone. */
function treeRss(): number {
  const processes = new Map(listProcesses().map((process) => [process.pid, process]));
  if (!processes.has(process.pid)) return process.memoryUsage.rss() / 2 ** 20;
  const below = (pid: number): boolean => {
    for (let at = processes.get(pid); at; at = processes.get(at.parent))
      if (at.pid === process.pid) return true;
    return false;
  };
  const kib = [...processes.values()].reduce(
    (sum, { pid, rss }) => sum + (below(pid) ? rss : 0),
    0,
  );
  return kib / KIB_PER_MIB;
}

interface ProcessInfo {
  pid: number;
  parent: number;
  /** KiB. */
  rss: number;
}

function listProcesses(): ProcessInfo[] {
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
    return [{ pid: Number(pid), parent: field("PPid"), rss: field("VmRSS") || 0 }];
  } catch {
    return [];
  }
}
