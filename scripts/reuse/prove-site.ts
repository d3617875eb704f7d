import { existsSync } from "node:fs";
import { z } from "zod";
import { listFiles } from "../check/list-files.ts";
import { readNdjson } from "../ndjson.ts";
import { keyOfFile, pageKeys } from "../pages/page-keys.ts";
import { keyOfSearchFile } from "../search/earlier-parts.ts";
import type { Context } from "../stage.types.ts";
import { type ProvenFile, proveFile, statText } from "./proof.ts";

const reusedSchema = z.object({ path: z.string(), key: z.string(), sha256: z.string() });

/** What is true of every file of a finished site, for the builds after it. */
export async function proveSite(context: Context): Promise<ReadonlyMap<string, ProvenFile>> {
  const { output, work } = context;
  const keys = await pageKeys(context);
  const known = new Map<string, string>();
  if (existsSync(work.reused))
    for await (const { path, sha256 } of readNdjson(work.reused, reusedSchema))
      known.set(path, sha256);
  const files = new Map<string, ProvenFile>();
  for (const path of listFiles(output).keys()) {
    const key = keyOfFile(keys, path) ?? keyOfSearchFile(path) ?? "";
    const sha256 = known.get(path);
    files.set(
      path,
      sha256 === undefined
        ? proveFile(output, path, key)
        : { path, key, sha256, stat: statText(`${output}${path}`) },
    );
  }
  return files;
}
