import { cpSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "./bench.ts";
import { FEW } from "./catalogues.ts";
import { childrenOf } from "./children.ts";
import type { Drill } from "./drill.types.ts";
import { must, mustEqual } from "./must.ts";
import { type BuildOptions, lastLine, runBuild, startBuild } from "./run-build.ts";
import { buildsOf, countFiles, siteIn, treeHash } from "./site.ts";

const FAKE_DATE = pathToFileURL(join(import.meta.dirname, "fake-date.mjs")).href;
const clock = (FAKE_DATE_ISO: string) => ({
  env: { NODE_OPTIONS: `--import ${FAKE_DATE}`, FAKE_DATE: FAKE_DATE_ISO },
});

const VARIANTS: readonly [name: string, options: BuildOptions, mtime?: string][] = [
  ["1970", clock("1970-01-01T00:00:00Z")],
  ["2038", clock("2038-01-19T03:14:07Z")],
  ["2099", clock("2099-06-01T00:00:00Z")],
  ["files of 1980", {}, "1980-01-01T00:00:00Z"],
  ["files of 2099", {}, "2099-01-01T00:00:00Z"],
  ["Kiritimati", { env: { TZ: "Pacific/Kiritimati" } }],
  ["Turkish", { env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } }],
  ["C", { env: { LANG: "C", LC_ALL: "C" } }],
];

async function clocks(bench: Bench): Promise<string> {
  const expected = await bench.clean(bench.before);
  for (const [name, options, mtime] of VARIANTS) {
    const folder = bench.folder();
    const source = join(folder, "before.ndjson");
    cpSync(bench.before, source);
    if (mtime !== undefined) utimesSync(source, new Date(mtime), new Date(mtime));
    const site = siteIn(folder);
    const { code, log } = await runBuild(site, source, { ...options, cwd: folder });
    must(code === 0, `${name}: the build failed: ${lastLine(log)}`);
    mustEqual(`the tree under ${name}`, treeHash(site.out), expected);
  }
  return `${VARIANTS.length} clocks, file times, zones and locales: one tree`;
}

const PAGES = "build-*/tools/*/*/index.html";

async function crash(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const before = treeHash(site.out);
  const run = startBuild(site, bench.many);
  let renderer: number | undefined;
  await run.until(() => {
    renderer = childrenOf(run.pid).find(({ command }) => command.includes("render.ts"))?.pid;
    // It has some pages in hand, and more to come.
    return renderer !== undefined && countFiles(buildsOf(site), PAGES) > FEW + 50;
  });
  process.kill(renderer ?? 0, "SIGSEGV");
  const { code, log } = await run.ended;
  const line = lastLine(log);
  must(code === 1, `the build ended with ${code}`);
  must(treeHash(site.out) === before, "the live tree changed though the renderer died");
  must(
    /pages.*SIGSEGV; it was at \/tools\/[^/]+\/(?:[^/]+\/)?$/.test(line),
    `the last line does not name stage, signal and page: ${line}`,
  );
  await bench.recovers(site, bench.many);
  return line;
}

async function noNetwork(bench: Bench): Promise<string> {
  const site = siteIn(bench.folder());
  const { code, log } = await runBuild(site, bench.before, { under: ["unshare", "-rn"] });
  must(code === 0, `the build failed: ${lastLine(log)}`);
  mustEqual("the tree", treeHash(site.out), await bench.clean(bench.before));
  return "the same tree without a network";
}

export const ENVIRONMENT: readonly Drill[] = [
  { number: 21, title: "clock, file times, time zone, locale", run: clocks },
  { number: 23, title: "a crash in native code of the renderer", run: crash },
  { number: 24, title: "no network", run: noNetwork },
];
