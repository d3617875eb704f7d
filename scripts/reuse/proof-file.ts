import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** Name of the proof inside what a build of one shard made. */
export const SHARD_PROOF = "proof.ndjson";

/** Where the proof of a build goes: beside its folder, so that no reader of the site is served it. */
export function proofFile(build: string): string {
  return `${build}.proof.ndjson`;
}

/** Where the proof of a folder is, that of a build or of a shard. */
export function findProof(folder: string): string {
  const inside = join(folder, SHARD_PROOF);
  return existsSync(inside) ? inside : proofFile(realpathSync(folder));
}
