import { spawnSync } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../failure.ts";
import type { PackageSource } from "./package-source.ts";

/** Puts the package file that a site installs into its folder; gives its name, if there is one. */
export async function bringPackage(
  { spec, checkout, archive }: PackageSource,
  folder: string,
): Promise<string[]> {
  if (checkout !== undefined) {
    pack(checkout, folder);
    return [spec.slice("file:".length)];
  }
  if (archive === undefined) return [];
  await copyFile(archive, join(folder, basename(archive)));
  return [basename(archive)];
}

function pack(checkout: string, folder: string): void {
  const args = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  // npm tells its scripts where it lies itself: on Windows `npm` alone is nothing to start.
  const npm = process.env["npm_execpath"];
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const options = { cwd: checkout, encoding: "utf8" } as const;
  const { status, stderr, error } = spawnSync(program, [...first, ...args], options);
  if (status !== 0)
    throw new Failure(`tool-pages could not be packed: ${error?.message ?? stderr.trim()}`);
}
