import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Size in bytes of every file below a folder, by its path from there: `/tools/index.html`. */
export function listFiles(root: string): Map<string, number> {
  const files = new Map<string, number>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else files.set(path, statSync(join(root, path)).size);
    }
  };
  walk("");
  return files;
}
