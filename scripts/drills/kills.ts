import { closeSync, constants, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import type { Drill } from "./drill.types.ts";
import { must } from "./must.ts";
import { type Running, startBuild } from "./run-build.ts";
import { buildsOf, countFiles, mustBeFew, mustBeWhole, type Site, treeHash } from "./site.ts";
import { system } from "./system.ts";

/** Kills a build of many tools once `shows` says so; the site before has to stay, then recover. */
async function killWhen(bench: Bench, shows: (run: Running, site: Site) => boolean) {
  const site = await bench.live(bench.folder());
  const before = treeHash(site.out);
  const run = startBuild(site, bench.many);
  await run.until(() => shows(run, site));
  await run.kill();
  must(treeHash(site.out) === before, "the live tree changed though the build was killed");
  mustBeWhole(site);
  mustBeFew(site);
  await bench.recovers(site, bench.many);
  return run.log();
}

const rendered = (site: Site) => countFiles(buildsOf(site), "build-*/tools/*/*/index.html");
const STAGE_END = (stage: string) => new RegExp(`^${stage}: [\\d.]+ s`, "m");
const has = (stage: string) => (run: Running) => STAGE_END(stage).test(run.log());

async function killedInImport(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const before = treeHash(site.out);
  const pipe = join(bench.folder(), "pipe.ndjson");
  system("mkfifo", pipe);
  const run = startBuild(site, pipe);
  // Both ends, so that opening it does not wait for the build.
  const end = openSync(pipe, constants.O_RDWR);
  const text = readFileSync(bench.many);
  const half = writeSync(end, text.subarray(0, 48 * 1024));
  const scratch = join(site.work, ".cache", "catalogue", "scratch.partial");
  await run.until(() => (statSync(scratch, { throwIfNoEntry: false })?.size ?? 0) > 8 * 1024);
  await run.kill();
  closeSync(end);
  must(treeHash(site.out) === before, "the live tree changed though the build was killed");
  await bench.recovers(site, bench.many);
  await killWhen(bench, (build) => build.log().includes("catalogue"));
  return `killed with ${half} of ${text.length} bytes read, and at the end of the stage`;
}

async function killedInMdx(bench: Bench): Promise<string> {
  let seen = 0;
  await killWhen(bench, (_, { work }) => {
    seen = countFiles(join(work, "content", "tools"), "*/*.mdx");
    return seen > 300;
  });
  return `killed with ${seen} MDX files written`;
}

async function killedInPages(bench: Bench): Promise<string> {
  let seen = 0;
  await killWhen(bench, (_, site) => {
    seen = rendered(site);
    return seen > 200;
  });
  return `killed with ${seen} pages written`;
}

async function killedInSearch(bench: Bench): Promise<string> {
  let seen = 0;
  await killWhen(bench, (_, site) => {
    seen = countFiles(buildsOf(site), "build-*/s/*/**");
    return seen > 5 && rendered(site) > 500;
  });
  return `killed with ${seen} files of the search bundle written`;
}

async function killedInCheck(bench: Bench): Promise<string> {
  await killWhen(bench, has("search"));
  return "killed behind the search stage, and checked again from the files";
}

export const KILLS: readonly Drill[] = [
  { number: 1, title: "kill -9 in the catalogue stage", run: killedInImport },
  { number: 2, title: "kill -9 in the mdx stage", run: killedInMdx },
  { number: 3, title: "kill -9 in the pages stage", run: killedInPages },
  { number: 4, title: "kill -9 in the search stage", run: killedInSearch },
  { number: 5, title: "kill -9 in the check stage", run: killedInCheck },
];
