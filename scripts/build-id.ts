import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Work } from "./work.ts";

/**
 * Names a build by what its pages are made from: the manifest holds a hash of every one. Empty
 * before there is a manifest.
 */
export async function buildId(work: Work): Promise<string> {
  if (!existsSync(work.manifest)) return "";
  const hash = createHash("sha256");
  await pipeline(createReadStream(work.manifest), hash);
  return hash.digest("hex").slice(0, 12);
}
