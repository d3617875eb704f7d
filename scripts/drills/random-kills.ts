import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench.ts";
import type { Drill } from "./drill.types.ts";
import { must, mustEqual } from "./must.ts";
import { startReader } from "./reader.ts";
import { type Running, runBuild, startBuild, startScript } from "./run-build.ts";
import { mustBeWhole, type Site, siteIn, treeHash } from "./site.ts";

const KILLS = 200;
const LANES = 2;
/** A publish of a small site takes this long behind its marker, with the start of its process. */
const PUBLISH_MS = 40;
const DRIVER = fileURLToPath(new URL("./publish-driver.ts", import.meta.url));

interface Tally {
  kills: number;
  /** Kills that came behind the swap: the new tree was live. */
  swapped: number;
  requests: number;
}

/**
 * Starts runs that publish two trees in turn, and kills each at an instant; a run that was faster
 * than its kill counts for nothing but has to have succeeded.
 */
async function killTimes(
  bench: Bench,
  site: Site,
  kills: number,
  start: (after: boolean) => Running,
  instant: (run: Running) => Promise<void>,
): Promise<Tally> {
  const known = [await bench.clean(bench.before), await bench.clean(bench.after)];
  const reader = await startReader(site);
  const tally: Tally = { kills: 0, swapped: 0, requests: 0 };
  let ended = 0;
  while (tally.kills < kills) {
    const was = treeHash(site.out);
    const run = start(was === known[0]);
    await instant(run);
    const killed = await run.kill().then(
      () => true,
      () => false,
    );
    const is = treeHash(site.out);
    must(known.includes(is), `a tree ${is} is live that no whole build made`);
    if (killed) {
      tally.kills += 1;
      if (is !== was) tally.swapped += 1;
    } else {
      const { code, log } = await run.ended;
      must(code === 0 && is !== was, `a build that was not killed ended with ${code}: ${log}`);
      ended += 1;
      must(ended < 5 * kills, "the kills come too late to hit anything");
    }
  }
  await reader.stop();
  must(reader.faults.length === 0, `${reader.faults.length} requests failed: ${reader.faults[0]}`);
  return { ...tally, requests: reader.requests };
}

async function inPublish(bench: Bench): Promise<Tally> {
  const trees = new Map<boolean, string>();
  for (const [after, source] of [
    [false, bench.before],
    [true, bench.after],
  ] as const) {
    const tree = siteIn(bench.folder());
    await runBuild(tree, source);
    trees.set(after, tree.out);
  }
  const site = await bench.live(bench.folder());
  const tally = await killTimes(
    bench,
    site,
    KILLS,
    (after) => startScript(DRIVER, [site.out, `${trees.get(after)}/`]),
    async (run) => {
      await run.until(() => run.log().includes("publishing")).catch(() => undefined);
      await wait(Math.random() * PUBLISH_MS);
    },
  );
  await bench.recovers(site, bench.after);
  return tally;
}

/** Kills at any instant of whole builds. */
async function anywhere(bench: Bench, kills: number): Promise<Tally> {
  const site = await bench.live(bench.folder());
  // From the second one on a build finds the templates and the folder of an older one.
  await runBuild(site, bench.after);
  await runBuild(site, bench.before);
  const start = performance.now();
  await runBuild(site, bench.after);
  const length = performance.now() - start;
  const tally = await killTimes(
    bench,
    site,
    kills,
    (after) => startBuild(site, after ? bench.after : bench.before),
    () => wait(Math.random() * length),
  );
  await bench.recovers(site, bench.after);
  mustBeWhole(site);
  return tally;
}

async function run(bench: Bench): Promise<string> {
  const publishing = await inPublish(bench);
  const lanes = await Promise.all(
    Array.from({ length: LANES }, () => anywhere(bench, KILLS / LANES)),
  );
  const sum = (key: keyof Tally) => lanes.reduce((total, tally) => total + tally[key], 0);
  mustEqual("the number of kills", publishing.kills + sum("kills"), 2 * KILLS);
  const requests = publishing.requests + sum("requests");
  return `${publishing.kills} kills in publish (${publishing.swapped} behind the swap) and ${sum("kills")} at random instants (${sum("swapped")}): always one of two trees, ${requests} requests without a fault, the next build as clean`;
}

export const RANDOM_KILLS: readonly Drill[] = [
  { number: 6, title: "kill -9 at random instants, beside a reader", run },
];
