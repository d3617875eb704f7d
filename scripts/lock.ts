import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.ts";

/**
 * Runs `work` while this process alone builds in a folder. A second build is a Failure that names
 * the first; the lock of a process that is gone is taken over, and so is that of a process whose
 * number was given out again.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "lock");
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  while (!create(file)) {
    const holder = read(file);
    if (holder !== undefined && isAlive(holder)) throw busy(holder, file);
    // Renamed before it is removed: of two processes that find it dead, one gets it.
    const dead = `${file}.${process.pid}`;
    if (!moved(file, dead)) continue;
    const found = read(dead);
    const another = found !== undefined && found !== holder && isAlive(found);
    if (another) moved(dead, file);
    else rmSync(dead, { force: true });
    if (another) throw busy(found, file);
  }
}

function busy(holder: string, file: string): Failure {
  const since = statSync(file, { throwIfNoEntry: false })?.mtime.toISOString() ?? "just now";
  const pid = Number.parseInt(holder, 10);
  return new Failure(`a build by process ${pid} is under way since ${since} (${file})`);
}

/** Linked, not written in place: nobody ever reads a lock that does not name its holder yet. */
function create(file: string): boolean {
  const own = `${file}.${process.pid}.new`;
  writeFileSync(own, identityOf(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A process for all time: its number, when it started, and in which run of the system. */
function identityOf(pid: number): string {
  return `${pid} ${startOf(pid)} ${read("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}`;
}

/** Whether the process that wrote its identity still runs. */
function isAlive(holder: string): boolean {
  const [pid = ""] = holder.split(" ");
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return identityOf(Number(pid)) === holder;
}

/**
 * When a process started, in ticks since boot; the same for all where there is no /proc. A zombie,
 * which is gone but was not waited for, has no start.
 */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  return state === "Z" ? "gone" : (fields[18] ?? "0");
}
