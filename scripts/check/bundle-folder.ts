import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltSite } from "./check.types.ts";

/** Folder of the search, as the home page names it. */
export async function bundleFolder({ root, base }: BuiltSite): Promise<string> {
  const home = await readFile(join(root, "index.html"), "utf8");
  const named = /data-search-bundle="([^"]*)"/.exec(home)?.[1] ?? "";
  return join(root, named.slice(base.length));
}
