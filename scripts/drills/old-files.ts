import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Bench } from "./bench.ts";
import { edited, FEW, records, writeCatalogue } from "./catalogues.ts";
import type { Drill } from "./drill.types.ts";
import { must, mustEqual } from "./must.ts";
import { lastLine, runBuild } from "./run-build.ts";
import { filesIn, mustBeWhole, type Site, treeHash } from "./site.ts";
import { system } from "./system.ts";

/** The last tool goes, and its page of the build before cannot be deleted. */
async function undeletable(bench: Bench): Promise<string> {
  const folder = bench.folder();
  const site = await bench.live(folder);
  const pages = globSync("tools/*/*/index.html", { cwd: site.out }).sort();
  const stuck = join(realpathSync(site.out), pages.at(-1) ?? "");
  const fewer = writeCatalogue(join(folder, "fewer.ndjson"), records(FEW - 1));
  system("chattr", "+i", stuck);
  try {
    const { code, log } = await runBuild(site, fewer, { args: ["--allow-shrink"] });
    must(code === 0, `the build ended with ${code}: ${lastLine(log)}`);
    mustEqual("the live tree", treeHash(site.out), await bench.clean(fewer));
  } finally {
    system("chattr", "-i", stuck);
  }
  const { code } = await runBuild(site, fewer);
  must(code === 0, "the build behind it failed");
  await bench.recovers(site, bench.before);
  return `a page that could not be deleted is not in the new tree; ${pages.length - 1} pages`;
}

async function poisonedSearch(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const parts = globSync("s/**/*.pf_{fragment,index,meta}", { cwd: site.out });
  must(parts.length >= 3, `only ${parts.length} files of the index were found`);
  for (const part of parts) truncateSync(join(site.out, part));
  await bench.recovers(site, bench.after);
  const again = await bench.live(bench.folder());
  for (const part of parts) truncateSync(join(again.out, part));
  await bench.recovers(again, bench.before);
  return `${parts.length} emptied files of the index before, none in the next site`;
}

type Damage = (file: string, other: string) => void;

const DAMAGES: readonly [name: string, damage: Damage][] = [
  ["one byte changed", (file) => flipByte(file)],
  ["emptied", (file) => truncateSync(file)],
  ["cut in half", (file) => truncateSync(file, statSync(file).size >> 1)],
  ["swapped", (file, other) => swap(file, other)],
];

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function swap(file: string, other: string): void {
  const [a, b] = [readFileSync(file), readFileSync(other)];
  writeFileSync(file, b);
  writeFileSync(other, a);
}

/** One way to spoil the pages of the build before, and what the next build has to say of it. */
async function damagedPages(bench: Bench, damage: Damage, source: string): Promise<number> {
  const site = await bench.live(bench.folder());
  const damaged = damageAll(site.out, "tools/*/*/index.html", damage);
  const { code, log } = await runBuild(site, source);
  must(code === 0, `the build over damaged pages ended with ${code}: ${lastLine(log)}`);
  must(/\.html was changed; it is made anew/.test(log), "the damage is not reported");
  mustEqual("the tree of that build", treeHash(site.out), await bench.clean(source));
  await bench.recovers(site, source);
  return damaged;
}

/** Damages the site before, then every hand-over file; the next builds must show none of it. */
async function damagedCaches(bench: Bench): Promise<string> {
  let damaged = 0;
  const oneMore = writeCatalogue(join(bench.folder(), "more.ndjson"), [
    ...records(FEW),
    ...edited(records(FEW + 1)).slice(-1),
  ]);
  for (const [, damage] of DAMAGES) {
    for (const source of [bench.before, oneMore])
      damaged += await damagedPages(bench, damage, source);
    const site = await bench.live(bench.folder());
    damaged += damageAll(site.work, ".cache/**/*.{ndjson,json,mjs,data}", damage);
    damaged += damageAll(site.work, "content/tools/*/*.mdx", damage);
    await bench.recovers(site, oneMore);
  }
  const site = await bench.live(bench.folder());
  damaged += await forgedProof(bench, site);
  damaged += await forgedKeys(bench, oneMore);
  damaged += await halfOfAstro(bench, oneMore);
  return `${damaged} damaged files, none of them in a site`;
}

/** A page changed together with every file beside the site that could vouch for it. */
async function forgedProof(bench: Bench, site: Site): Promise<number> {
  const [page = ""] = globSync("tools/*/*/index.html", { cwd: site.out });
  const proofs = filesIn(join(site.out, "..")).filter((file) => /proof/.test(file));
  for (const proof of proofs) flipByte(join(site.out, "..", proof));
  flipByte(join(site.out, page));
  await bench.recovers(site, bench.before);
  mustBeWhole(site);
  return 1 + proofs.length;
}

/** Entries of another version of the templates, with a checksum that fits: their key does not. */
async function forgedKeys(bench: Bench, source: string): Promise<number> {
  const site = await bench.live(bench.folder());
  const [page = ""] = globSync("tools/*/*/index.html", { cwd: site.out });
  const proof = join(
    site.out,
    "..",
    filesIn(join(site.out, "..")).find((f) => /proof/.test(f)) ?? "",
  );
  writeFileSync(join(site.out, page), "<!doctype html><title>old</title>");
  const [header = "", ...files] = readFileSync(proof, "utf8").trimEnd().split("\n").slice(0, -1);
  const sha256 = sha256Of(readFileSync(join(site.out, page)));
  const forged = files.map((line) =>
    line.includes(`"/${page}"`)
      ? JSON.stringify({ ...JSON.parse(line), key: "0".repeat(64), sha256 })
      : line,
  );
  const lines = [header, ...forged].map((line) => `${line}\n`).join("");
  writeFileSync(proof, `${lines}${sha256Of(lines)}\n`);
  await bench.recovers(site, source);
  return 1;
}

function sha256Of(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Astro's own cache lies in the checkout, and in the work folder: half of each goes. */
async function halfOfAstro(bench: Bench, source: string): Promise<number> {
  const site = await bench.live(bench.folder());
  const caches = [join(PACKAGE_ROOT, ".astro"), join(site.work, ".cache", "astro")];
  const files = caches
    .filter(existsSync)
    .flatMap((folder) => filesIn(folder).map((file) => join(folder, file)));
  for (const [i, file] of files.entries()) if (i % 2 === 0) rmSync(file);
  await bench.recovers(site, source);
  for (const file of files.filter(existsSync)) writeFileSync(file, "CORRUPT");
  await bench.recovers(site, bench.before);
  return files.length;
}

function damageAll(folder: string, pattern: string, damage: Damage): number {
  const files = globSync(pattern, { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0)
    .sort();
  const some = files.filter((_, i) => i % 2 === 0);
  for (const [i, file] of some.entries()) damage(file, files[i * 2 + 1] ?? file);
  return some.length;
}

export const OLD_FILES: readonly Drill[] = [
  { number: 12, title: "an old page that cannot be deleted", run: undeletable },
  { number: 13, title: "a poisoned search bundle", run: poisonedSearch },
  { number: 14, title: "damaged and tampered caches", run: damagedCaches },
];
