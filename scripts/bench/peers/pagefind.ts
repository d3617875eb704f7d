import { join } from "node:path";
import { PACKAGE_ROOT } from "../../paths.ts";
import type { Run } from "./peer.types.ts";

const RUNNER = join(PACKAGE_ROOT, "node_modules", "pagefind", "lib", "runner", "bin.cjs");

/** Pagefind's command line, indexing the HTML of a site. */
export function pagefindRun(site: string): Run {
  return { file: process.execPath, args: [RUNNER, "--site", site, "--quiet"], cwd: PACKAGE_ROOT };
}
