import { createHash } from "node:crypto";
import { existsSync, globSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { must, mustEqual } from "./must.ts";

/** A published site and the folder that its builds work in. */
export interface Site {
  out: string;
  work: string;
}

export function siteIn(folder: string): Site {
  return { out: join(folder, "site"), work: join(folder, "work") };
}

/** A site, one that died half-way, and the files between the stages. */
const MOST_TIMES = 3;

/** Where the builds of a site lie. */
export function buildsOf({ out }: Site): string {
  return join(dirname(out), `.${basename(out)}`);
}

/** Paths of all files below a folder, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function countFiles(folder: string, pattern: string): number {
  return globSync(pattern, { cwd: folder }).length;
}

/** Folder of the search bundle that the home page of a site names, such as `s/0123456789ab/`. */
export function bundleOf(home: string): string {
  return /data-search-bundle="\/([^"]*)"/.exec(home)?.[1] ?? "";
}

/**
 * SHA-256 over paths and bytes of a site; "none" where there is none. The search bundle of the
 * build before is left out: it is kept for open tabs, and no clean build has one.
 */
export function treeHash(folder: string): string {
  if (!existsSync(join(folder, "index.html"))) return "none";
  const own = bundleOf(readFileSync(join(folder, "index.html"), "utf8"));
  const hash = createHash("sha256");
  for (const file of filesIn(folder)) {
    if (file.startsWith("s/") && !file.startsWith(own)) continue;
    const digest = createHash("sha256").update(readFileSync(join(folder, file)));
    hash.update(`${file}\0${digest.digest("hex")}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** No empty file, nothing half-written, no two paths that fold to one in the published tree. */
export function mustBeWhole({ out }: Site): void {
  const files = filesIn(out);
  const empty = files.filter((file) => lstatSync(join(out, file)).size === 0);
  mustEqual("the first empty file", empty[0], undefined);
  const half = files.filter((file) => /\.(?:tmp|partial)$/.test(file));
  mustEqual("the first half-written file", half[0], undefined);
  const folded = new Set(files.map((file) => file.normalize("NFKC").toLowerCase()));
  mustEqual("the number of folded paths", folded.size, files.length);
}

const reportSchema = z.object({
  records: z.int(),
  accepted: z.int(),
  pages: z.int(),
  rejected: z.array(z.unknown()),
});
const lineSchema = z.object({ server: z.string(), tool: z.string(), url: z.string() });

/** Every record of a build is a page or a rejection, once, and every page is listed once. */
export function mustAgree({ out }: Site, report: string): void {
  const { records, accepted, pages, rejected } = reportSchema.parse(
    JSON.parse(readFileSync(report, "utf8")),
  );
  mustEqual("records less rejections", records - rejected.length, accepted);
  mustEqual("the number of pages", pages, accepted);
  const lines = readFileSync(join(out, "catalogue.ndjson"), "utf8").trimEnd().split("\n");
  const listed = lines.map((line) => lineSchema.parse(JSON.parse(line)));
  const keys = new Set(listed.map(({ server, tool }) => JSON.stringify([server, tool])));
  mustEqual("the number of tools in catalogue.ndjson", keys.size, accepted);
  const gone = listed.find(({ url }) => !existsSync(join(out, url, "index.html")));
  mustEqual("the first listed page that is none", gone?.url, undefined);
}

/** The live build and at most one more: a dead one, or the one before, which the next build uses. */
export function mustBeFew(site: Site): string[] {
  const names = readdirSync(buildsOf(site)).filter((name) => /^build-[^.]+$/.test(name));
  must(names.length <= 2, `${names.length} builds are on disk`);
  return names;
}

/** All that builds left takes three times the site at most; what two builds share counts once. */
function mustBeBounded(site: Site): void {
  const bytesOf = (...folders: string[]) => {
    const files = folders.flatMap((folder) => filesIn(folder).map((file) => join(folder, file)));
    const bytes = new Map(files.map((file) => lstatSync(file)).map(({ ino, size }) => [ino, size]));
    return [...bytes.values()].reduce((sum, size) => sum + size, 0);
  };
  const sizes = mustBeFew(site).map((name) => bytesOf(join(buildsOf(site), name)));
  const whole = bytesOf(buildsOf(site), site.work);
  const most = MOST_TIMES * Math.max(...sizes);
  must(whole <= most, `${whole} bytes on disk are over ${MOST_TIMES} times a site: ${most}`);
}

/** Few builds; no lock, no half-written file. */
export function mustBeClean(site: Site): void {
  mustBeBounded(site);
  const left = [...filesIn(site.work), ...readdirSync(buildsOf(site))].filter((file) =>
    /(?:^|\/)(?:lock|next)$|\.partial$/.test(file),
  );
  mustEqual("the first leftover", left[0], undefined);
}
