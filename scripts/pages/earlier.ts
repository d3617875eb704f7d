import { existsSync } from "node:fs";
import { join } from "node:path";
import { checksKey } from "../check/checks-key.ts";
import { readProof, stillProven } from "../reuse/proof.ts";
import { findProof } from "../reuse/proof-file.ts";
import type { Context } from "../stage.types.ts";
import type { PageKeys } from "./page-keys.ts";
import { type EarlierFile, reusable } from "./plan.ts";

const MOST_LINES = 20;

/** Every file of the earlier builds that this one may take over from. */
export async function earlierFiles({ earlier = [], log }: Context): Promise<EarlierFile[]> {
  const checks = checksKey();
  const files: EarlierFile[] = [];
  for (const root of earlier) {
    try {
      const proof = await readProof(findProof(root));
      const checked = proof?.checks === checks;
      for (const file of proof?.files.values() ?? []) files.push({ ...file, root, checked });
    } catch (error) {
      log.error(`pages: nothing is taken over from ${JSON.stringify(root)}: ${String(error)}`);
    }
  }
  return files;
}

/** Those that this build takes over: right by their key, intact by their hash. */
export function intactFiles(
  files: readonly EarlierFile[],
  keys: PageKeys,
  log: Context["log"],
): EarlierFile[] {
  let damaged = 0;
  const isIntact = (file: EarlierFile) => {
    if (stillProven(file.root, file)) return true;
    damaged += 1;
    if (damaged <= MOST_LINES) log.error(`pages: ${file.path} was changed; it is made anew`);
    return false;
  };
  const found = reusable(keys, files, isIntact);
  if (damaged > MOST_LINES) log.error(`pages: ${damaged - MOST_LINES} more were changed`);
  return found;
}

/**
 * A page that was checked is checked again where a file is gone that it may have a link to; the search
 * has no pages. Redirects and tombstones, which lie where tool pages lie, always are.
 */
export function stillChecked(
  reused: readonly EarlierFile[],
  files: readonly EarlierFile[],
  { gone: addresses }: Pick<PageKeys, "gone">,
  output: string,
): EarlierFile[] {
  const isGone = ({ path }: EarlierFile) =>
    !path.startsWith("/s/") && !existsSync(join(output, path));
  const gone = files.some(isGone);
  return reused.map((file) => ({
    ...file,
    checked: file.checked && !gone && !addresses.has(file.path),
  }));
}
