import { SourceError } from "./errors.ts";
import { type Candidate, type Harvesting, harvestAll } from "./harvest.ts";
import { address, isLoopback } from "./harvest-config.ts";
import { issueAt } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { listAddress, listRegistry } from "./registry-list.ts";
import { listedServer, remoteTarget } from "./registry-server.ts";

/** Servers reached side by side: they wait on the network, not on this machine. */
const CONCURRENCY = 16;
const PREFIX = /^registry\+(?=https?:)/i;

/**
 * Asks the servers that a registry lists (`registry+https://host`, perhaps with `updated_since` and
 * `search` in its query). Only those with a remote endpoint are asked; a package is never started.
 */
export async function* harvestRegistry(
  source: string,
  harvesting: Harvesting,
): AsyncGenerator<Item> {
  const registry = registryAddress(source);
  const local = isLoopback(registry);
  const candidates: Candidate[] = [];
  let others = 0;
  for await (const page of listRegistry(source, listAddress(registry))) {
    for (const listed of page.map(listedServer)) {
      if (!listed || listed.remotes.length === 0) {
        others += 1;
        continue;
      }
      const { server } = listed;
      const read = () => ({
        server,
        target: remoteTarget(listed, { local }),
        ...(server.version !== undefined && { version: server.version }),
      });
      candidates.push({ id: server.id, read });
    }
    harvesting.log.progress(`${candidates.length + others} servers listed`);
  }
  if (others > 0) {
    const message = `${others} of its servers are gone or have no remote endpoint and were not asked`;
    yield { kind: "warning", issue: issueAt({ file: source, line: 0 }, { field: "", message }) };
  }
  yield* harvestAll(source, candidates, CONCURRENCY, harvesting);
}

function registryAddress(source: string): URL {
  try {
    return address(source.replace(PREFIX, ""));
  } catch {
    throw new SourceError(source, "the address of a registry starts with registry+https://");
  }
}
