import { mkdirSync } from "node:fs";
import { system } from "./system.ts";

/** Mounts a small file system in memory on a folder; `use` may change its limits meanwhile. */
export async function withSmallDisk<T>(
  folder: string,
  limits: string,
  use: (remount: (limits: string) => void) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  system("mount", "-t", "tmpfs", "-o", limits, "tmpfs", folder);
  try {
    return await use((changed) => {
      system("mount", "-o", `remount,${changed}`, folder);
    });
  } finally {
    system("umount", folder);
  }
}
