import { execFile } from "node:child_process";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Has all files below a folder written to disk: by one `syncfs` where there is `sync -f` (GNU), since
 * an fsync of each of 68,000 files takes minutes; else file by file.
 */
export async function syncTree(folder: string): Promise<void> {
  try {
    await run("sync", ["-f", folder]);
  } catch {
    await syncEach(folder);
  }
}

async function syncEach(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncEach(path);
    else if (entry.isFile()) await syncFile(path);
  }
  await syncFolder(folder);
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Has the names in a folder written to disk; where the system cannot, nothing. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
