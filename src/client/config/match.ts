import type { IndexedServer } from "../../schemas/server-index.ts";
import { packageOf } from "./package-of.ts";
import type { Entry } from "./read-config.ts";

/** How an entry was recognised, surest first. A name alone may belong to several servers. */
export type Ground = "package" | "repository" | "name";

export interface Match {
  ground: Ground;
  servers: readonly IndexedServer[];
}

const MOST_SERVERS = 4;

/** The servers of the catalogue that an entry may be; undefined where there is none. */
export function matchEntry(entry: Entry, index: readonly IndexedServer[]): Match | undefined {
  const started = packageOf(entry);
  const repository = repositoryKey([entry.url, ...entry.args].find(isRepository) ?? "");
  const named = new Set([started?.name ?? "", entry.key.toLowerCase()].filter((one) => one !== ""));
  const grounds: [Ground, (server: IndexedServer) => boolean][] = [
    ["package", ([, , , pack]) => started !== undefined && packageKey(pack) === started.name],
    ["repository", ([, , , , url]) => repository !== "" && repositoryKey(url) === repository],
    ["name", ([, label, id]) => named.has(label.toLowerCase()) || named.has(lastPart(id))],
  ];
  for (const [ground, fits] of grounds) {
    const servers = index.filter(fits);
    if (servers.length > 0) return { ground, servers: servers.slice(0, MOST_SERVERS) };
  }
  return undefined;
}

function packageKey(pack: string): string {
  return pack.toLowerCase().replace(/^(?:npm|pypi|oci|docker):/, "");
}

function isRepository(text: string): boolean {
  return /^(?:git\+)?https:\/\/(?:github|gitlab)\.com\//.test(text);
}

/** `github.com/owner/name`. */
function repositoryKey(url: string): string {
  const found = /^(?:git\+)?https:\/\/((?:github|gitlab)\.com\/[^/\s]+\/[^/\s#?@]+)/.exec(url);
  return found?.[1]?.toLowerCase().replace(/\.git$/, "") ?? "";
}

function lastPart(id: string): string {
  return id.split(/[/:]/).at(-1)?.toLowerCase() ?? "";
}
