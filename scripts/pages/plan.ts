import type { ProvenFile } from "../reuse/proof.ts";
import { keyOfFile, type PageKeys } from "./page-keys.ts";
import type { Shard } from "./shard.ts";

/** What is rendered; src/data/planned.ts reads it. */
export interface RenderPlan {
  /** Whether the pages that are no server's are rendered. */
  shared: boolean;
  servers: ServerPlan[];
}

export interface ServerPlan {
  /** URL segment. */
  path: string;
  /** Whether the server's own pages and data files are rendered. */
  own: boolean;
  /** URL segments of the tools that are rendered. */
  tools: string[];
}

/** A file that an earlier build left, in the folder of that build. */
export interface EarlierFile extends ProvenFile {
  root: string;
  /** Whether it passed the checks that this build makes too. */
  checked: boolean;
}

/**
 * Which files of earlier builds have the key that they must have. Files that share a key are one
 * group, taken over as a whole or not at all: where `isIntact` denies one, all are rendered.
 */
export function reusable(
  keys: PageKeys,
  files: Iterable<EarlierFile>,
  isIntact: (file: EarlierFile) => boolean,
): EarlierFile[] {
  const found = new Map<string, EarlierFile>();
  const damaged = new Set<string>();
  for (const file of files) {
    if (file.key === "" || file.key !== keyOfFile(keys, file.path)) continue;
    if (isIntact(file)) found.set(file.path, file);
    else damaged.add(file.key);
  }
  return [...found.values()].filter(({ key }) => !damaged.has(key));
}

/** What has to be rendered for a shard when `reused` is there already. */
export function planRendering(
  keys: PageKeys,
  reused: readonly EarlierFile[],
  shard: Shard,
): RenderPlan {
  const there = new Set(reused.map(({ key }) => key));
  const servers = new Map<string, ServerPlan>();
  for (const [path, key] of keys.servers)
    if (shard.has(path)) servers.set(path, { path, own: !there.has(key), tools: [] });
  const pages = new Set(reused.map(({ path }) => path));
  for (const file of keys.tools.keys()) {
    const [, , server = "", tool = ""] = file.split("/");
    if (!pages.has(file)) servers.get(server)?.tools.push(tool);
  }
  return {
    shared: shard.first && !there.has(keys.shared),
    servers: [...servers.values()].filter(({ own, tools }) => own || tools.length > 0),
  };
}

/** Number of pages that a plan renders, data files counted too. */
export function planSize({ servers }: RenderPlan): number {
  return servers.reduce((sum, server) => sum + pagesOf(server), 0);
}

function pagesOf({ own, tools }: ServerPlan): number {
  return tools.length + (own ? 1 : 0);
}
