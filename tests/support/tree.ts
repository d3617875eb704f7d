import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file below a folder with the SHA-256 of its bytes, in order of their paths. */
export function treeOf(folder: string): { [path: string]: string } {
  const files = globSync("**/*", { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  const hash = (path: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex");
  return Object.fromEntries(files.map((path) => [path, hash(path)]));
}
