import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readlink, rename, rm, rmdir, symlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
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
export interface Output {
  output: string;
  live?: string;
}

/**
 * Has a site built into a fresh folder and publishes it where `build` says so; nobody else builds
 * for the same `out` meanwhile. Where `build` fails, the site before stays as it was.
 */
export async function buildAndPublish(
  out: string,
  build: (folders: Output) => Promise<boolean>,
): Promise<void> {
  await refuseForeignFolder(out);
  await withLock(buildsFolder(out), async () => {
    const output = await freshOutput(out);
    const live = await liveFolder(out);
    if (await build({ output, ...(live !== undefined && { live }) })) await publish(out, output);
    else await rm(output, { recursive: true });
  });
}

/** Makes a fresh, empty folder for a build, and removes what dead builds left behind. */
export async function freshOutput(out: string): Promise<string> {
  await refuseForeignFolder(out);
  const builds = buildsFolder(out);
  await mkdir(builds, { recursive: true });
  const live = await liveBuild(out);
  for (const name of await readdir(builds)) {
    const [build = ""] = name.split(".");
    if (BUILD.test(build) && build !== live) await retire(join(builds, name));
  }
  // Not mkdtemp: its folders can be read by their owner alone, not by a web server.
  const output = join(builds, `build-${randomUUID()}`);
  await mkdir(output);
  return output;
}

/** Puts a checked build in the place of the one before it, and removes that one. */
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
  if (before !== undefined && before !== output) await retire(before);
}

/**
 * Keeps the search bundles of a build that the next one does not have, and gives their names. What was
 * kept before stays until the next one is live: somebody may have just been sent there.
 */
async function keepBundles(build: string, next: string, kept: string): Promise<string[]> {
  const entries = await readdir(join(build, "s"), { withFileTypes: true }).catch(() => []);
  const gone = entries.filter((e) => e.isDirectory() && !existsSync(join(next, "s", e.name)));
  for (const { name } of gone) {
    const root = join(build, "s", name);
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
