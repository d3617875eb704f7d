import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { listFiles } from "../check/list-files.ts";

const SEAL = "seal.json";
/** Folders of bundles in `.cache/` of this package; one a working root. */
export const TEMPLATES_FOLDER = /^templates-[0-9a-f]{12}$/;

const sealSchema = z.strictObject({
  /** Names what the bundle was made from. */
  key: z.string(),
  /** SHA-256 over the paths and bytes of all its files. */
  sha256: z.string(),
  /** The working root it was made for. */
  work: z.string(),
});
type Seal = z.infer<typeof sealSchema>;

/** Empties the folder for a bundle, and says whose it is: one that is never finished can be removed. */
export function clear(folder: string, work: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  write(folder, { key: "", sha256: "", work });
}

/** Says what a finished bundle was made from, and what its files hold. Written last. */
export function seal(folder: string, { key, work }: Pick<Seal, "key" | "work">): void {
  write(folder, { key, sha256: hashOf(folder), work });
}

function write(folder: string, text: Seal): void {
  writeFileSync(join(folder, SEAL), `${JSON.stringify(text)}\n`);
}

/** Whether a folder holds the bundle of that key, byte for byte. */
export function isIntact(folder: string, key: string): boolean {
  const found = readSeal(folder);
  return found?.key === key && found.sha256 === hashOf(folder);
}

/**
 * Takes over the bundle of that key that another working root has, if there is one that is intact: no data
 * goes into a bundle, so that it is anyone's. False, with an empty folder, where there is none.
 */
export function takeOver(folder: string, { key, work }: Pick<Seal, "key" | "work">): boolean {
  const cache = dirname(folder);
  for (const name of readdirSync(cache)) {
    const other = join(cache, name);
    if (other === folder || !TEMPLATES_FOLDER.test(name) || readSeal(other)?.key !== key) continue;
    copyFiles(other, folder);
    seal(folder, { key, work });
    if (readSeal(folder)?.sha256 === readSeal(other)?.sha256) return true;
    clear(folder, work);
  }
  return false;
}

/** All but the seal; less where a build removes them meanwhile. */
function copyFiles(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== SEAL });
  } catch {
    // What was copied tells.
  }
}

/** Removes the bundles of working roots that are gone, such as those of tests. */
export function removeAbandoned(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const found = TEMPLATES_FOLDER.test(name) ? readSeal(join(cache, name)) : undefined;
    if (found && !existsSync(found.work)) rmSync(join(cache, name), { recursive: true });
  }
}

function readSeal(folder: string): Seal | undefined {
  try {
    return sealSchema.parse(JSON.parse(readFileSync(join(folder, SEAL), "utf8")));
  } catch {
    return undefined;
  }
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const path of [...listFiles(folder).keys()].sort()) {
    if (path === `/${SEAL}`) continue;
    const bytes = readFileSync(join(folder, path));
    hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}
