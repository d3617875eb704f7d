import { SEARCH_DIR } from "../../src/search/layout.ts";
import { linkFiles } from "../pages/link-files.ts";
import { readProof, stillProven } from "../reuse/proof.ts";
import { findProof } from "../reuse/proof-file.ts";
import type { Context } from "../stage.types.ts";
import type { Part } from "./parts.ts";

type Earlier = Pick<Context, "earlier" | "output" | "log">;

/**
 * Links those parts that an earlier build has, each whole and intact by its hashes, and gives the
 * ones that have to be made.
 */
export async function linkEarlierParts(
  parts: readonly Part[],
  { earlier = [], output, log }: Earlier,
): Promise<Part[]> {
  let missing = [...parts];
  for (const root of earlier) {
    // The pages stage tells of a damaged proof.
    const proof = await readProof(findProof(root), `/${SEARCH_DIR}/`).catch(() => undefined);
    const byKey = Map.groupBy(proof?.files.values() ?? [], ({ key }) => key);
    missing = missing.filter(({ key }) => {
      const files = byKey.get(key);
      if (!files) return true;
      const damaged = files.find((file) => !stillProven(root, file));
      if (damaged) {
        log.error(`search: ${damaged.path} was changed; its part is made anew`);
        return true;
      }
      linkFiles(
        files.map(({ path }) => ({ root, path })),
        output,
      );
      return false;
    });
  }
  return missing;
}

/** Key of a file of the search, in the proof of a build: the folder that it is in. */
export function keyOfSearchFile(path: string): string | undefined {
  const [, search, folder, ...rest] = path.split("/");
  return search === SEARCH_DIR && rest.length > 0 ? folder : undefined;
}
