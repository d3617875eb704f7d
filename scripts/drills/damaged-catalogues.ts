import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { MADE_FILES } from "../../tests/support/made-files.ts";
import type { Bench } from "./bench.ts";
import { FEW, records, writeCatalogue } from "./catalogues.ts";
import type { Drill } from "./drill.types.ts";
import { must, mustEqual } from "./must.ts";
import { lastLine, runBuild } from "./run-build.ts";
import { type Site, siteIn, treeHash } from "./site.ts";

/** The build stops before it publishes, and its last line says why. */
async function mustRefuse(site: Site, source: string, says: RegExp): Promise<void> {
  const before = treeHash(site.out);
  const { code, log } = await runBuild(site, source);
  must(code === 1, `the build ended with ${code}: ${lastLine(log)}`);
  must(treeHash(site.out) === before, "the live tree changed though the build refused");
  must(says.test(lastLine(log)), `the last line does not say why: ${lastLine(log)}`);
}

/** A site whose catalogue is a file of its own, so that tomorrow's lies at the same place. */
async function siteOf(bench: Bench, list: Iterable<unknown>) {
  const folder = bench.folder();
  const site = siteIn(folder);
  const source = writeCatalogue(join(folder, "catalogue.ndjson"), list);
  const { code, log } = await runBuild(site, source);
  must(code === 0, `the first build failed: ${lastLine(log)}`);
  return { site, source };
}

async function truncated(bench: Bench): Promise<string> {
  const accented = records(FEW).map(({ server, tool }) => ({
    server,
    tool: { ...tool, description: `${tool.description} 天気` },
  }));
  const { site, source } = await siteOf(bench, accented);
  const whole = readFileSync(source);
  const packed = gzipSync(whole);
  const inCharacter = whole.indexOf("天", whole.length >> 1) + 1;
  const cuts: [Buffer, RegExp][] = [
    [whole.subarray(0, whole.length / 100), /:1: truncated.* byte \d+/],
    [whole.subarray(0, (whole.length >> 1) + 7), /:\d+: truncated.* byte \d+/],
    [whole.subarray(0, inCharacter), new RegExp(`:\\d+: truncated.* byte ${inCharacter}`)],
    [whole.subarray(0, -2), /:30: truncated.* byte \d+/],
    [packed.subarray(0, packed.length >> 1), /truncated.* byte \d+/],
    [packed.subarray(0, -1), /truncated.* byte \d+/],
  ];
  for (const [bytes, says] of cuts) {
    writeFileSync(source, bytes);
    await mustRefuse(site, source, says);
  }
  for (const [file, says] of HOSTILE_FILES) {
    writeFileSync(source, MADE_FILES.get(file) ?? "");
    await mustRefuse(site, source, says);
  }
  writeFileSync(source, whole.subarray(0, inCharacter));
  const { code, log } = await runBuild(site, source, {
    args: ["--allow-partial", "--allow-shrink"],
  });
  must(code === 0, `--allow-partial ended with ${code}: ${lastLine(log)}`);
  writeFileSync(source, whole);
  const { code: last } = await runBuild(site, source);
  mustEqual("the exit code of the whole catalogue", last, 0);
  mustEqual("its tree", treeHash(site.out), await bench.clean(source));
  return `${cuts.length} cuts refused with line and byte; --allow-partial takes the whole lines`;
}

const HOSTILE_FILES: readonly [string, RegExp][] = [
  ["01-truncated-last-line.ndjson", /:3: truncated/],
  // A line each is refused; the rest is less than was published.
  ["04-invalid-utf8.ndjson", /allow-shrink/],
  ["16-nul-bytes.ndjson", /allow-shrink/],
  ["11-utf16le.ndjson", /UTF-16/],
  ["17-gzip-named-ndjson.ndjson", /not JSON|empty catalogue/],
];

async function shrunken(bench: Bench): Promise<string> {
  // The smallest server: three synthetic ones have ten tools each, another has one.
  const lone = { server: { id: "drill/lone" }, tool: { name: "lone", description: "Waits." } };
  const list = [...records(FEW), lone];
  const { site, source } = await siteOf(bench, list);
  const cases: [Iterable<unknown>, RegExp][] = [
    [[], /empty catalogue/],
    [[{}, {}], /empty catalogue/],
    [list.slice(0, FEW * 0.7), /allow-shrink/],
    [list.filter((record) => record !== lone), /1 server: "drill\/lone".*allow-shrink/],
  ];
  for (const [less, says] of cases) {
    writeCatalogue(source, less);
    await mustRefuse(site, source, says);
  }
  const { code, log } = await runBuild(site, source, { args: ["--allow-shrink"] });
  must(code === 0, `--allow-shrink ended with ${code}: ${lastLine(log)}`);
  mustEqual("the shrunken tree", treeHash(site.out), await bench.clean(source));
  return `${cases.length} catalogues refused; --allow-shrink publishes the smaller one`;
}

export const DAMAGED_CATALOGUES: readonly Drill[] = [
  { number: 15, title: "truncated catalogue", run: truncated },
  { number: 16, title: "empty and shrunken catalogue", run: shrunken },
];
