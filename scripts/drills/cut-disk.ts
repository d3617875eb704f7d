import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { must } from "./must.ts";
import { lastLine, startBuild } from "./run-build.ts";
import { mustBeWhole, siteIn, treeHash } from "./site.ts";
import { system } from "./system.ts";

const DISK_BYTES = 512 * 1024 * 1024;

/**
 * Cuts the power right behind the swap: a build publishes on an ext4 image that writes names before
 * data, and is stopped; the journal is committed by somebody else's fsync; what the disk holds then,
 * and nothing of what is still in memory, is mounted a second time. "none" where images cannot be mounted.
 */
export async function cutBehindSwap(bench: Bench): Promise<"new" | "none"> {
  const folder = bench.folder();
  const [image, copy] = [join(folder, "disk.img"), join(folder, "cut.img")];
  const [disk, later] = [join(folder, "disk"), join(folder, "later")];
  for (const path of [disk, later]) mkdirSync(path);
  writeFileSync(image, "");
  truncateSync(image, DISK_BYTES);
  try {
    system("mkfs.ext4", "-q", "-F", image);
    // No commit of its own comes meanwhile.
    system("mount", "-o", "loop,data=writeback,commit=300", image, disk);
  } catch {
    return "none";
  }
  try {
    const live = await bench.live(disk);
    system("sync", "-f", disk);
    const site = { ...live, work: join(folder, "work") };
    const was = readlinkSync(site.out);
    const run = startBuild(site, bench.after);
    await run.until(() => readlinkSync(site.out) !== was);
    process.kill(-run.pid, "SIGSTOP");
    commitJournal(join(disk, "other"));
    system("cp", "--sparse=always", image, copy);
    process.kill(-run.pid, "SIGCONT");
    const { code, log } = await run.ended;
    must(code === 0, `the build ended with ${code}: ${lastLine(log)}`);
  } finally {
    system("umount", disk);
  }
  system("mount", "-o", "loop", copy, later);
  try {
    const site = siteIn(later);
    must(treeHash(site.out) === (await bench.clean(bench.after)), "the disk holds half a site");
    mustBeWhole(site);
  } finally {
    system("umount", later);
  }
  return "new";
}

function commitJournal(file: string): void {
  const handle = openSync(file, "w");
  writeSync(handle, "x");
  fsyncSync(handle);
  closeSync(handle);
}
