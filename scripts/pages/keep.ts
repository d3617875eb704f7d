import { randomUUID } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
} from "node:fs";
import { join } from "node:path";
import { SEARCH_DIR } from "../../src/search/layout.ts";
import type { Context } from "../stage.types.ts";
import type { EarlierFile } from "./plan.ts";

/**
 * Empties the folder of a site that an older build left, but for the search, which a stage of its own
 * makes, and for files that this build takes over: those that are the same file, by device and inode,
 * as the proven one. Folders that pages will go to stay. Gives the files that are not there yet.
 */
export function keepReused(
  { output, log }: Pick<Context, "output" | "log">,
  reused: readonly EarlierFile[],
  pages: Iterable<string>,
): EarlierFile[] {
  const wanted = new Map(reused.map((file) => [file.path, file]));
  const folders = foldersOf(pages);
  const empty = (folder: string): void => {
    for (const entry of readdirSync(join(output, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (path === `/${SEARCH_DIR}`) continue;
      if (entry.isDirectory()) {
        empty(path);
        if (!folders.has(path)) removeIfEmpty(join(output, path));
      } else {
        const file = wanted.get(path);
        const same =
          file && isSame(lstatSync(join(output, path)), lstatSync(join(file.root, path)));
        if (same) wanted.delete(path);
        else rmSync(join(output, path));
      }
    }
  };
  try {
    empty("");
  } catch (error) {
    log.error(`pages: ${JSON.stringify(output)} cannot be brought up to date: ${String(error)}`);
    startAgain(output);
    return [...reused];
  }
  return [...wanted.values()];
}

function isSame(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev && a.isFile();
}

/** Every folder above a file. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
  }
}

/** What holds a file that cannot be removed is put aside, for later builds to remove. */
function startAgain(output: string): void {
  const aside = `${output}.${randomUUID()}`;
  renameSync(output, aside);
  mkdirSync(output);
  const search = join(aside, SEARCH_DIR);
  if (existsSync(search)) renameSync(search, join(output, SEARCH_DIR));
}
