import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { historyKeys } from "../history/history-keys.ts";
import { readNdjson } from "../ndjson.ts";
import { keyOf } from "../reuse/code-key.ts";
import type { Context } from "../stage.types.ts";
import { templatesKey } from "../templates/templates-key.ts";
import { manifestLineSchema, serverLineSchema } from "./manifest-line.ts";

/** What each file of the site is made from, as one hash: equal keys mean equal bytes. */
export interface PageKeys {
  /** By path in the site: `/tools/<server>/<tool>/index.html`. */
  tools: ReadonlyMap<string, string>;
  /** By URL segment: every other file below `/tools/<server>/`. */
  servers: ReadonlyMap<string, string>;
  /** Every other file. */
  shared: string;
  /** Those of them that lie below servers: redirects and tombstones. */
  gone: ReadonlySet<string>;
}

/** Reads the manifest and the servers file. */
export async function pageKeys(context: Context): Promise<PageKeys> {
  const { work } = context;
  const code = templatesKey(context);
  const tools = new Map<string, string>();
  const ofServer = new Map<string, string[]>();
  for await (const { path, hash } of readNdjson(work.manifest, manifestLineSchema)) {
    tools.set(`/tools/${path.server}/${path.tool}/index.html`, keyOf(code, hash));
    const hashes = ofServer.get(path.server);
    if (hashes) hashes.push(hash);
    else ofServer.set(path.server, [hash]);
  }
  const servers = new Map<string, string>();
  for await (const entry of readNdjson(work.servers, serverLineSchema))
    servers.set(
      entry.path,
      keyOf(code, JSON.stringify(entry), ...(ofServer.get(entry.path) ?? [])),
    );
  const history = await historyKeys(work);
  const lists = [await fileHash(work.manifest), await fileHash(work.servers), history.shared];
  return { tools, servers, shared: keyOf(code, ...lists), gone: history.gone };
}

/** The key of a file of the site; undefined where no build may take it over. */
export function keyOfFile(keys: PageKeys, path: string): string | undefined {
  const [, folder, server, ...rest] = path.split("/");
  if (folder === "s") return undefined;
  if (folder !== "tools" || rest.length === 0 || keys.gone.has(path)) return keys.shared;
  return keys.tools.get(path) ?? keys.servers.get(server ?? "");
}

async function fileHash(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
