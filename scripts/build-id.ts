import { createHash } from "node:crypto";
import { createReadStream, existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./paths.ts";
import type { Work } from "./work.ts";

/** What makes a search bundle, beside the catalogue: a bundle of other code needs another address. */
const CODE = ["scripts/search/**/*.ts", "src/search/**/*.ts", "package*.json"];

/**
 * Names a build by what its search bundle is made from: the rated records and the code. Empty before
 * there are any.
 */
export async function buildId(work: Work): Promise<string> {
  if (!existsSync(work.rated)) return "";
  const hash = createHash("sha256");
  for (const file of globSync(CODE, { cwd: PACKAGE_ROOT }).sort())
    hash.update(readFileSync(join(PACKAGE_ROOT, file)));
  for await (const chunk of createReadStream(work.rated)) hash.update(chunk);
  return hash.digest("hex").slice(0, 12);
}
