import { listFiles } from "./list-files.ts";

/** Number of files below a folder and their size. */
export function folderSize(root: string): { files: number; bytes: number } {
  const sizes = [...listFiles(root).values()];
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
