import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readlink, rename, rm, rmdir, symlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { SEARCH_DIR } from "../src/search/layout.ts";
import { listFiles } from "./check/list-files.ts";
import { Failure } from "./failure.ts";
import { withLock } from "./lock.ts";
import { linkFiles } from "./pages/link-files.ts";
import { proofFile } from "./reuse/proof-file.ts";
import { syncFolder, syncTree } from "./sync.ts";

/**
 * Where the builds of a site lie: `dist` is a link to one folder of `.dist/`, so that a new build
 * takes its place by one rename, and at no instant there is no site or half of one.
 */
function buildsFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}`);
}

/** Search bundles that readers with an open tab may still ask for, of the build before. */
export function earlierBundles(out: string): string {
  return join(buildsFolder(out), "earlier-s");
}

/** Builds and nothing else are ever removed: `--out git` makes `.git` the folder of builds. */
const BUILD = /^build-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a build goes, and the folder of the build that is published now. */
export interface Folders {
  output: string;
  live?: string;
}

interface Building {
  /** Whether the published build is what this one would give; then nothing is built. */
  stays?(live: string): Promise<boolean>;
  /** Whether `build` brings the folder of an older build up to date, or fills an empty one. */
  over?: boolean;
  build(folders: Folders): Promise<void>;
}

/**
 * Has a site built and publishes it; nobody else builds for the same `out` meanwhile. Where `build`
 * fails, the site before stays as it was. Gives whether something was published.
 */
export async function buildAndPublish(
  out: string,
  { stays, over = false, build }: Building,
): Promise<boolean> {
  await refuseForeignFolder(out);
  return withLock(buildsFolder(out), async () => {
    const live = await liveFolder(out);
    if (live !== undefined && (await stays?.(live))) return false;
    const output = await nextOutput(out, over);
    await build({ output, ...(live !== undefined && { live }) });
    await publish(out, output);
    return true;
  });
}

/**
 * The folder for a build: an empty one, or one that an older build or a dead one left, with what is
 * in it. That spares making and removing the folders of all pages, which hard links do not spare: 16
 * of the 51 seconds that one changed tool of 52,761 took. Others that are not published are removed.
 */
export async function nextOutput(out: string, over = false): Promise<string> {
  await refuseForeignFolder(out);
  const builds = buildsFolder(out);
  await mkdir(builds, { recursive: true });
  const live = await liveBuild(out);
  let older: string | undefined;
  for (const name of (await readdir(builds)).sort()) {
    const [build = ""] = name.split(".");
    if (!BUILD.test(build) || build === live) continue;
    if (over && older === undefined && name === build && (await isUsable(join(builds, name))))
      older = join(builds, name);
    else await retire(join(builds, name));
  }
  if (older !== undefined) return older;
  // Not mkdtemp: its folders can be read by their owner alone, not by a web server.
  const output = join(builds, `build-${randomUUID()}`);
  await mkdir(output);
  return output;
}

/** Whether what the next build does not look at could be removed: its search and its proof. */
async function isUsable(older: string): Promise<boolean> {
  try {
    await rm(join(older, SEARCH_DIR), { recursive: true, force: true });
    await rm(proofFile(older), { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Puts a checked build in the place of the one before it, which stays for the next build to use. */
export async function publish(out: string, output: string): Promise<void> {
  const before = await liveFolder(out);
  const target = resolve(out);
  const link = join(buildsFolder(out), "next");
  await rm(link, { force: true });
  await symlink(relative(dirname(target), output), link);
  await removeEmptyFolder(target);
  const earlier = earlierBundles(out);
  const kept = before === undefined ? [] : await keepBundles(before, output, earlier);
  // On disk before its name is, so that a power cut leaves one whole site or the other.
  await syncTree(buildsFolder(out));
  await rename(link, target);
  await syncFolder(dirname(target));
  if (kept.length > 0) await keepOnly(kept, earlier);
}

/**
 * Keeps the search bundles of a build that the next one does not have, and gives their names. What was
 * kept before stays until the next one is live: somebody may have just been sent there.
 */
async function keepBundles(build: string, next: string, kept: string): Promise<string[]> {
  const entries = await readdir(join(build, SEARCH_DIR), { withFileTypes: true }).catch(() => []);
  const gone = entries.filter(
    (e) => e.isDirectory() && !existsSync(join(next, SEARCH_DIR, e.name)),
  );
  for (const { name } of gone) {
    const root = join(build, SEARCH_DIR, name);
    // Half of it, where a build died here. It is served from the site as yet.
    await rm(join(kept, name), { recursive: true, force: true });
    linkFiles(
      [...listFiles(root).keys()].map((path) => ({ root, path })),
      join(kept, name),
    );
  }
  return gone.map(({ name }) => name);
}

async function keepOnly(names: readonly string[], kept: string): Promise<void> {
  for (const name of await readdir(kept))
    if (!names.includes(name)) await rm(join(kept, name), { recursive: true, force: true });
}

/** Removes a build. What cannot be removed is left: nobody is served it, and the next build tries. */
async function retire(build: string): Promise<void> {
  await rm(build, { recursive: true, force: true }).catch(() => undefined);
  await rm(proofFile(build), { force: true });
}

/** Folder of the published build; undefined where `out` is no link to a build of ours. */
export async function liveFolder(out: string): Promise<string | undefined> {
  const name = await liveBuild(out);
  return name === undefined ? undefined : join(buildsFolder(out), name);
}

async function liveBuild(out: string): Promise<string | undefined> {
  const link = await readlink(resolve(out)).catch(() => undefined);
  if (link === undefined) return undefined;
  const build = resolve(dirname(resolve(out)), link);
  const ours = dirname(build) === buildsFolder(out) && BUILD.test(basename(build));
  return ours ? basename(build) : undefined;
}

/** What no build of ours made is never replaced: only an empty folder gives way to the link. */
async function refuseForeignFolder(out: string): Promise<void> {
  const found = await lstat(resolve(out)).catch(() => undefined);
  if (!found || (await liveBuild(out)) !== undefined) return;
  if (found.isDirectory() && (await readdir(resolve(out))).length === 0) return;
  throw new Failure(
    `${JSON.stringify(out)} exists and was not made by a build: move it away, or name another --out`,
  );
}

async function removeEmptyFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory()) await rmdir(folder);
}
