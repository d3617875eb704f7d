import { dirname } from "node:path";
import { listFiles } from "../check/list-files.ts";

/** What hosts limit. */
export interface SiteFacts {
  files: number;
  bytes: number;
  largestFile: { path: string; bytes: number };
  fullestFolder: { path: string; files: number };
}

/** Measures a built site. */
export function siteFacts(root: string): SiteFacts {
  const files = listFiles(root);
  let bytes = 0;
  let largestFile = { path: "", bytes: 0 };
  const folders = new Map<string, number>();
  for (const [path, size] of files) {
    bytes += size;
    if (size > largestFile.bytes) largestFile = { path, bytes: size };
    const folder = dirname(path);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  let fullestFolder = { path: "", files: 0 };
  for (const [path, count] of folders)
    if (count > fullestFolder.files) fullestFolder = { path, files: count };
  return { files: files.size, bytes, largestFile, fullestFolder };
}
