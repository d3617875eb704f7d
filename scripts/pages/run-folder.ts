import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../paths.ts";

const NAME = /^render-(\d+)$/;

/**
 * Makes an empty folder for one run of Astro, which has to lie where its bundle finds our packages,
 * and removes those of runs that died.
 */
export function runFolder(): string {
  const cache = join(PACKAGE_ROOT, ".cache");
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid === process.pid || (pid > 0 && !isAlive(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  const folder = join(cache, `render-${process.pid}`);
  mkdirSync(folder);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
