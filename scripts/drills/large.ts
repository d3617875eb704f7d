import { spawnSync } from "node:child_process";
import { closeSync, globSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { syntheticRecords } from "../bench/build/synthetic.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Bench } from "./bench.ts";
import { FEW, records, writeCatalogue } from "./catalogues.ts";
import type { Drill } from "./drill.types.ts";
import { memoryCage } from "./memory-cage.ts";
import { must, mustEqual } from "./must.ts";
import { type BuildOptions, lastLine, runBuild } from "./run-build.ts";
import { type Site, siteIn, treeHash } from "./site.ts";

const MIB = 1024 * 1024;
const MEMORY_CEILING_MIB = 2048;
const MOST_LIST_BYTES = MIB;
const MOST_RELATED = 40;
const reportSchema = z.object({
  pages: z.int(),
  rejected: z.array(z.object({ line: z.int(), message: z.string() })),
  stages: z.array(z.object({ name: z.string(), seconds: z.number(), peakRssMiB: z.number() })),
});

async function build(site: Site, source: string, options: BuildOptions = {}) {
  const file = join(site.work, "..", "report.json");
  const args = [...(options.args ?? []), "--report", file];
  const { code, log } = await runBuild(site, source, { ...options, args });
  must(code === 0, `the build ended with ${code}: ${lastLine(log)}`);
  const report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const seconds = report.stages.reduce((sum, stage) => sum + stage.seconds, 0);
  const peak = report.stages.reduce((a, b) => (b.peakRssMiB > a.peakRssMiB ? b : a));
  return { report, seconds: Math.round(seconds), peak: peak.peakRssMiB, stage: peak.name };
}

const TOOL_PAGE = /^tools\/[^/]+\/(?!page\/)[^/]+\/index\.html$/;
const TOOLS_OF_ONE = 100_000;
const VERBS = ["get", "list", "create", "delete", "update", "run"];

function* manyOfOne(): Generator<object> {
  yield* records(FEW);
  for (let i = 0; i < TOOLS_OF_ONE; i += 1)
    yield {
      server: { id: "drill/one" },
      tool: {
        name: `${VERBS[i % VERBS.length]}_zone_${i}`,
        description: `Handles zone ${i} of one account.`,
        ...(i % 3 > 0 && {
          inputSchema: { type: "object", properties: { id: { type: "string" } } },
        }),
      },
    };
}

async function oneServer(bench: Bench): Promise<string> {
  const folder = bench.folder();
  const site = siteIn(folder);
  const source = writeCatalogue(join(folder, "one.ndjson"), manyOfOne());
  const { seconds, peak, stage } = await build(site, source);
  const few = await bench.live(bench.folder());
  const others = globSync("tools/synthetic~*/*/index.html", { cwd: few.out });
  const same = others.filter((page) =>
    readFileSync(join(few.out, page)).equals(readFileSync(join(site.out, page))),
  );
  mustEqual("the number of unchanged pages of other servers", same.length, others.length);
  const lists = globSync("**/*.html", { cwd: site.out }).filter((file) => !TOOL_PAGE.test(file));
  const largest = Math.max(...lists.map((page) => statSync(join(site.out, page)).size));
  must(largest <= MOST_LIST_BYTES, `a list has ${largest} bytes`);
  const [page = ""] = globSync("tools/drill~one/get_zone_6*/index.html", { cwd: site.out });
  const related = readFileSync(join(site.out, page), "utf8").split('href="/tools/').length;
  must(related <= MOST_RELATED, `a page links ${related} tools`);
  rmSync(folder, { recursive: true });
  const figure = `${TOOLS_OF_ONE} tools in ${seconds} s, ${peak} MiB at most (${stage}), ${lists.length} lists up to ${Math.round(largest / 1024)} KiB, ${related} links to tools a page`;
  must(peak <= MEMORY_CEILING_MIB, `over the ceiling of ${MEMORY_CEILING_MIB} MiB: ${figure}`);
  return figure;
}

const COPIES = 1000;
const LARGE = [
  "many words of twenty kilobytes ".repeat(660),
  "a".repeat(60_000),
  "天".repeat(20_000),
  "line\n".repeat(5000),
  "<".repeat(10_000),
  "&".repeat(10_000),
];

async function hostile(bench: Bench): Promise<string> {
  const tests = ["tests/hostile.test.ts", "tests/hostile-files.test.ts"];
  const args = ["vitest", "run", "--config", "tests/vitest.config.ts", ...tests];
  const oracle = spawnSync("npx", args, { cwd: PACKAGE_ROOT, encoding: "utf8" });
  const failed = oracle.stdout.split("\n").find((line) => /FAIL|failed/.test(line)) ?? "";
  must(oracle.status === 0, `the tests of the hostile records fail: ${failed.trim()}`);
  const folder = bench.folder();
  const copies = Array.from({ length: COPIES }, (_, i) => ({
    server: { id: "drill/large" },
    tool: { name: `large_${i}`, description: `${i} ${LARGE[i % LARGE.length]}` },
  }));
  const source = writeCatalogue(join(folder, "large.ndjson"), copies);
  const handle = openSync(source, "a");
  writeSync(handle, '{"server":{"id":"drill/huge"},"tool":{"name":"huge","description":"');
  for (let i = 0; i < 50; i += 1) writeSync(handle, Buffer.alloc(MIB, "a"));
  writeSync(handle, '"}}\n');
  closeSync(handle);
  const { report, seconds, peak } = await build(siteIn(folder), source);
  mustEqual("the number of pages", report.pages, COPIES);
  mustEqual("the refused line", report.rejected[0]?.line, COPIES + 1);
  rmSync(folder, { recursive: true });
  return `the hostile records pass; ${COPIES} large ones in ${seconds} s (${((seconds * 1000) / COPIES).toFixed(0)} ms each), ${peak} MiB at most; a line of 50 MB refused`;
}

const TOOLS = 43_200;

/** All of a catalogue within the ceiling, by the kernel's count where it can be had. */
async function memory(bench: Bench): Promise<string> {
  const folder = bench.folder();
  const source = writeCatalogue(join(folder, "all.ndjson"), syntheticRecords(TOOLS));
  const cage = memoryCage(MEMORY_CEILING_MIB * MIB);
  const heap = { NODE_OPTIONS: "--max-old-space-size=1024" };
  const limited = cage ? { under: cage.under } : { env: heap };
  const { seconds, peak, stage } = await build(siteIn(folder), source, limited);
  cage?.remove();
  rmSync(folder, { recursive: true });
  must(peak <= MEMORY_CEILING_MIB, `${peak} MiB in ${stage} are over ${MEMORY_CEILING_MIB}`);
  const how = cage ? "in a control group of 2 GiB" : "with a heap of 1 GiB";
  const tight = [await tooLittle(bench, { env: { NODE_OPTIONS: TIGHT_HEAP } })];
  const small = memoryCage(SMALL_CAGE_MIB * MIB);
  if (small) tight.push(await tooLittle(bench, { under: small.under }));
  small?.remove();
  return `${TOOLS} tools in ${seconds} s ${how}, ${peak} MiB resident at most (${stage}) | ${tight.join(" | ")}`;
}

/** Astro bundles with a heap of 70 MiB and not with one of 50. */
const TIGHT_HEAP = "--max-old-space-size=40";
/** The stages before the pages take 250 MiB, Astro's bundling 600. */
const SMALL_CAGE_MIB = 400;

/** A build that gets too little: it says so, and the site stays. */
async function tooLittle(bench: Bench, options: BuildOptions): Promise<string> {
  const site = await bench.live(bench.folder());
  const before = treeHash(site.out);
  // The templates that another build bundled would be taken over.
  const { code, log } = await runBuild(site, bench.many, { ...options, args: ["--fresh"] });
  const line = lastLine(log);
  must(code === 1, `a build with too little memory ended with ${code}: ${line}`);
  must(treeHash(site.out) === before, "the live tree changed though the memory ran out");
  must(/out of memory/i.test(line), `the last line does not speak of memory: ${line}`);
  await bench.recovers(site, bench.many);
  return line;
}

export const LARGE_CATALOGUES: readonly Drill[] = [
  { number: 19, title: "100,000 tools of one server", run: oneServer },
  { number: 20, title: "huge and hostile records", run: hostile },
  { number: 22, title: "memory ceiling", run: memory },
];
