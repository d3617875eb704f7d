import { existsSync, globSync, mkdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import { childrenOf } from "./children.ts";
import type { Drill } from "./drill.types.ts";
import { must } from "./must.ts";
import { type BuildOptions, lastLine, runBuild, startBuild } from "./run-build.ts";
import { buildsOf, type Site, treeHash } from "./site.ts";
import { withSmallDisk } from "./small-disk.ts";

const KIB = 1024;
const ROOMY = "size=1g,nr_inodes=200k,rw";
/** A build of some hundred tools takes seconds; what cannot go on has to stop by itself. */
const LIMIT_MS = 300_000;

/** The last line of a build on a full disk: how much it needs, and where. */
const FULL = 'full: .* needs about \\d+ MiB and [\\d,]+ files for \\d+ tools; "/';

/** The build has to fail, to name stage and cause in its last line, and to leave the site alone. */
async function mustFail(site: Site, source: string, says: RegExp, options: BuildOptions = {}) {
  const before = treeHash(site.out);
  const start = performance.now();
  const { code, log } = await runBuild(site, source, options);
  const seconds = (performance.now() - start) / 1000;
  const line = lastLine(log);
  must(code === 1, `the build ended with ${code}: ${line}`);
  must(treeHash(site.out) === before, "the live tree changed though the build failed");
  must(seconds * 1000 < LIMIT_MS, `it took ${seconds} s to say so`);
  must(says.test(line), `the last line does not say stage and cause: ${line}`);
  return line;
}

/** KiB of a small disk that are in use. */
function usedOf(disk: string): number {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return ((blocks - bfree) * bsize) / KIB;
}

async function fullDisk(bench: Bench): Promise<string> {
  const lines: string[] = [];
  for (const part of ["work", "out"] as const) {
    const disk = join(bench.folder(), "disk");
    lines.push(
      await withSmallDisk(disk, ROOMY, async (remount) => {
        const onDisk = await bench.live(disk);
        const elsewhere = await bench.live(bench.folder());
        const site =
          part === "work"
            ? { ...elsewhere, work: onDisk.work }
            : { ...onDisk, work: elsewhere.work };
        remount(`size=${usedOf(disk) + (part === "out" ? 4000 : 700)}k`);
        const line = await mustFail(
          site,
          bench.many,
          new RegExp(`(?:catalogue|classify|mdx|pages).*${FULL}`, "i"),
        );
        remount(ROOMY);
        await bench.recovers(site, bench.many);
        return line;
      }),
    );
  }
  return lines.join(" | ");
}

/** Room for a part of the search bundle, which is written while Astro still bundles. */
async function fullDiskInSearch(bench: Bench): Promise<string> {
  const disk = join(bench.folder(), "disk");
  return withSmallDisk(disk, ROOMY, async (remount) => {
    const live = await bench.live(disk);
    const site = { ...live, work: join(bench.folder(), "work") };
    remount(`size=${usedOf(disk) + 120}k`);
    const line = await mustFail(site, bench.many, new RegExp(`search.*${FULL}`, "i"));
    remount(ROOMY);
    await bench.recovers(site, bench.many);
    return line;
  });
}

async function noInodes(bench: Bench): Promise<string> {
  const disk = join(bench.folder(), "disk");
  const line = await withSmallDisk(disk, ROOMY, async (remount) => {
    const live = await bench.live(disk);
    const site = { ...live, work: join(bench.folder(), "work") };
    remount("nr_inodes=1000");
    const said = await mustFail(site, bench.many, new RegExp(`pages.*${FULL}`, "i"));
    remount(ROOMY);
    await bench.recovers(site, bench.many);
    return said;
  });
  const few = await bench.live(bench.folder());
  await bench.recovers(few, bench.after, { under: ["prlimit", "--nofile=64:64"] });
  return `${line} | builds with 64 descriptors`;
}

async function unwritable(bench: Bench): Promise<string> {
  const disk = join(bench.folder(), "disk");
  const readOnly = await withSmallDisk(disk, ROOMY, async (remount) => {
    const site = await bench.live(disk);
    remount("ro");
    const line = await mustFail(site, bench.after, /read-only|EROFS/i);
    remount("rw");
    await bench.recovers(site, bench.after);
    return line;
  });
  const site = await bench.live(bench.folder());
  const blocked = join(site.work, ".cache", "mdx", "manifest.ndjson");
  rmSync(blocked);
  mkdirSync(blocked);
  const line = await mustFail(site, bench.after, /EISDIR|directory/i);
  rmSync(blocked, { recursive: true });
  await bench.recovers(site, bench.after);
  return `${readOnly} | ${line} | ${await blockedSearch(bench)} | ${await hanging(bench)}`;
}

/** The folder of the names and that of the one part of the full text. */
const SEARCH_FOLDERS = 2;

/** A directory where Pagefind has to write a file, which it tries for ever. */
async function blockedSearch(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const before = treeHash(site.out);
  const builds = buildsOf(site);
  const old = new Set(globSync("build-*/s/*/", { cwd: builds }));
  const run = startBuild(site, bench.many);
  await run.until(() => {
    const folders = globSync("build-*/s/*/", { cwd: builds }).filter((path) => !old.has(path));
    for (const path of folders)
      mkdirSync(join(builds, path, "pagefind-entry.json"), { recursive: true });
    return folders.length === SEARCH_FOLDERS;
  });
  const start = performance.now();
  const { code, log } = await run.ended;
  const line = lastLine(log);
  must(code === 1, `the build ended with ${code}: ${line}`);
  must(performance.now() - start < LIMIT_MS, "it took too long to say so");
  must(/search.*(?:took too long|EISDIR|directory)/i.test(line), `it does not say why: ${line}`);
  must(treeHash(site.out) === before, "the live tree changed though the build failed");
  await bench.recovers(site, bench.many);
  return line;
}

/** A stage may take so long in this drill; none does, on a busy machine either. */
const STAGE_MINUTES = 0.75;

/** A renderer that stops for ever: the stage has a limit, and takes its process along. */
async function hanging(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const env = { TOOL_PAGES_STAGE_MINUTES: String(STAGE_MINUTES) };
  const run = startBuild(site, bench.after, { env });
  let renderer: number | undefined;
  await run.until(() => {
    const ours = ({ command }: { command: string }) => /(?:astro-bundle|render)\.ts/.test(command);
    renderer = childrenOf(run.pid).find(ours)?.pid;
    return renderer !== undefined;
  });
  process.kill(renderer ?? 0, "SIGSTOP");
  const start = performance.now();
  const over = await Promise.race([run.ended, wait(STAGE_MINUTES * 60_000 + LIMIT_MS)]);
  if (over === undefined) await run.kill();
  must(over !== undefined, `a stage with a limit of ${STAGE_MINUTES} minutes hangs`);
  const line = lastLine(over.log);
  must(over.code === 1, `the build ended with ${over.code}: ${line}`);
  must(
    /(?:templates|pages): took longer than/.test(line),
    `the last line does not name the stage: ${line}`,
  );
  // The system takes a moment to bury what has lost its parent.
  await wait(5000);
  must(!existsSync(`/proc/${renderer}`), "the renderer that hung is still there");
  await bench.recovers(site, bench.after);
  return `${line} (${((performance.now() - start) / 1000).toFixed(0)} s)`;
}

export const NO_ROOM: readonly Drill[] = [
  { number: 8, title: "disk full in the stages that write pages", run: fullDisk },
  { number: 9, title: "disk full in the search stage", run: fullDiskInSearch },
  { number: 10, title: "no inodes, few descriptors", run: noInodes },
  { number: 11, title: "unwritable target", run: unwritable },
];
