import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { PACKAGE_ROOT } from "../../scripts/paths.ts";

/** A folder for the builds of one test file, inside the project as a user's would be. */
export function scratchFolder(): string {
  const folder = join(PACKAGE_ROOT, ".cache", "test");
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, "run-"));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  return scratch;
}
