import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Links files into another folder, since no stage ever writes a file in place, and copies them where
 * the file system cannot link. What is there already stays.
 */
export function linkFiles(files: readonly { root: string; path: string }[], output: string): void {
  const made = new Set<string>();
  for (const { root, path } of files) {
    const target = join(output, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    link(join(root, path), target);
  }
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return;
    if (code === "ENOENT") throw error;
    copyFileSync(from, to);
  }
}
