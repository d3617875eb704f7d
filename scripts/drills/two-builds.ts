import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import type { Drill } from "./drill.types.ts";
import { must } from "./must.ts";
import { lastLine, runBuild, startBuild } from "./run-build.ts";
import { buildsOf } from "./site.ts";

async function run(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const lock = join(buildsOf(site), "lock");
  const first = startBuild(site, bench.after);
  await wait(300);
  const start = performance.now();
  const second = await runBuild({ ...site, work: join(bench.folder(), "work") }, bench.after);
  const refusedIn = Math.round(performance.now() - start);
  const line = lastLine(second.log);
  must(second.code === 1, `the second build ended with ${second.code}: ${line}`);
  must(line.includes(`process ${first.pid}`), `it does not name the first: ${line}`);
  must(/since \d{4}-\d\d-\d\dT/.test(line), `it does not say since when: ${line}`);
  must((await first.ended).code === 0, "the first build failed");

  const gone = spawn("true");
  await once(gone, "close");
  const other = spawn("sleep", ["600"]);
  try {
    writeFileSync(lock, `${gone.pid} 12345`);
    await bench.recovers(site, bench.before);
    // The number of a process that runs, by a lock of another start or another boot.
    writeFileSync(lock, `${other.pid} 1 00000000-0000-0000-0000-000000000000`);
    await bench.recovers(site, bench.after);
    writeFileSync(lock, lockOf(other.pid ?? 0));
    const refused = await runBuild(site, bench.before);
    must(refused.code === 1, "the lock of a process that runs was taken over");
  } finally {
    other.kill("SIGKILL");
    await once(other, "close");
  }
  await bench.recovers(site, bench.before);
  return `the second is refused in ${refusedIn} ms: ${line}; dead locks are taken over`;
}

/** The lock that a process would have written: its number, start and boot. */
function lockOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${pid} ${start} ${boot}`;
}

export const TWO_BUILDS: readonly Drill[] = [
  { number: 17, title: "two builds at once, and locks of the dead", run },
];
