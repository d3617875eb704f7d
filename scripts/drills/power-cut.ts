import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Bench } from "./bench.ts";
import { cutBehindSwap } from "./cut-disk.ts";
import type { Drill } from "./drill.types.ts";
import { must } from "./must.ts";
import { runBuild } from "./run-build.ts";
import { filesIn, treeHash } from "./site.ts";

const CALLS = "fsync,fdatasync,syncfs,sync,rename,renameat,renameat2";

/** Everything is on disk before the rename that makes it live, and the rename before the end. */
async function run(bench: Bench): Promise<string> {
  const folder = bench.folder();
  const site = await bench.live(folder);
  const trace = join(folder, "trace");
  const under = ["strace", "-f", "-y", "-s", "4096", "-e", `trace=${CALLS}`, "-o", trace];
  const { code } = await runBuild(site, bench.after, { under });
  must(code === 0, `the build ended with ${code}`);
  must(treeHash(site.out) === (await bench.clean(bench.after)), "the live tree is not the new one");
  const calls = readFileSync(trace, "utf8").split("\n");
  const swap = calls.findIndex((call) => /rename/.test(call) && call.includes(`"${site.out}"`));
  must(swap >= 0, "no rename of the published link was seen");
  const before = calls.slice(0, swap);
  const whole = before.some((call) => /\bsync(?:fs)?\(/.test(call));
  const synced = before.flatMap((call) => /f(?:data)?sync\(\d+<([^>]*)>/.exec(call)?.[1] ?? []);
  const files = filesIn(site.out).length;
  must(
    whole || synced.length >= files,
    `${synced.length} of ${files} files synced before the swap`,
  );
  const parent = `<${dirname(site.out)}>`;
  must(
    calls.slice(swap).some((call) => /\bsync(?:fs)?\(/.test(call) || isSyncOf(call, parent)),
    "the folder of the published link is not synced behind the swap",
  );
  const cut = await cutBehindSwap(bench);
  const held =
    cut === "none" ? "no image could be mounted" : "a disk cut behind the swap has all of it";
  return `${whole ? "the file system" : `${synced.length} files and folders`} synced, then the swap, then its folder; ${held}`;
}

const isSyncOf = (call: string, folder: string) => /fsync\(/.test(call) && call.includes(folder);

export const POWER_CUT: readonly Drill[] = [
  { number: 7, title: "power cut: what is synced, and when", run },
];
