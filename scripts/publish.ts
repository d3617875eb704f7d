import { randomUUID } from "node:crypto";
import { lstat, mkdir, readdir, readlink, rename, rm, rmdir, symlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Failure } from "./failure.ts";
import { withLock } from "./lock.ts";

/**
 * Where the builds of a site lie: `dist` is a link to one folder of `.dist/`, so that a new build
 * takes its place by one rename, and at no instant there is no site or half of one.
 */
function buildsFolder(out: string): string {
  return join(dirname(resolve(out)), `.${basename(resolve(out))}`);
}

/** Builds and nothing else are ever removed: `--out git` makes `.git` the folder of builds. */
const BUILD = /^build-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Has a site built into a fresh folder and publishes it; nobody else builds for the same `out`
 * meanwhile. Where `build` fails, the site before stays as it was.
 */
export async function buildAndPublish(
  out: string,
  build: (output: string) => Promise<void>,
): Promise<void> {
  await refuseForeignFolder(out);
  await withLock(buildsFolder(out), async () => {
    const output = await freshOutput(out);
    await build(output);
    await publish(out, output);
  });
}

/** Makes a fresh, empty folder for a build, and removes what dead builds left behind. */
export async function freshOutput(out: string): Promise<string> {
  await refuseForeignFolder(out);
  const builds = buildsFolder(out);
  await mkdir(builds, { recursive: true });
  const live = await liveBuild(out);
  for (const name of await readdir(builds)) {
    if (BUILD.test(name) && name !== live)
      await rm(join(builds, name), { recursive: true, force: true });
  }
  // Not mkdtemp: its folders can be read by their owner alone, not by a web server.
  const output = join(builds, `build-${randomUUID()}`);
  await mkdir(output);
  return output;
}

/** Puts a checked build in the place of the one before it, and removes that one. */
export async function publish(out: string, output: string): Promise<void> {
  const before = await liveBuild(out);
  const target = resolve(out);
  const link = join(buildsFolder(out), "next");
  await rm(link, { force: true });
  await symlink(relative(dirname(target), output), link);
  await removeEmptyFolder(target);
  await rename(link, target);
  if (before !== undefined && before !== basename(output)) {
    await rm(join(buildsFolder(out), before), { recursive: true, force: true });
  }
}

/** Name of the published build; undefined where `out` is no link to a build of ours. */
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
