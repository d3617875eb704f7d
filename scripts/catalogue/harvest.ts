import type { Log } from "../log.ts";
import { HarvestError } from "./errors.ts";
import { cacheKey, type HarvestCache } from "./harvest-cache.ts";
import { address, type Configured, readEntry } from "./harvest-config.ts";
import { pinnedVersion, startedPackage } from "./harvest-package.ts";
import { inputDefaults } from "./harvest-placeholders.ts";
import { inOrder } from "./harvest-queue.ts";
import { type Answer, askServer } from "./harvest-server.ts";
import { issueAt } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { own } from "./json-value.ts";
import { reasonOf } from "./reason.ts";

/** Servers started side by side: ten took 2.8 s one by one, 2.0 s in pairs, 1.6 s in fours. */
const CONCURRENCY = 4;

/** What a harvest works with. */
export interface Harvesting {
  log: Log;
  cache: HarvestCache;
}

/** A server still to be asked; `read` throws HarvestError where it cannot be. */
export interface Candidate {
  id: string;
  read(): (Configured & { version?: string }) | undefined;
}

interface Harvested {
  /** Server object for the records: what the user says of it wins over what it says itself. */
  server: { id: string; [field: string]: unknown };
  tools: unknown[];
  notes: string[];
}

/**
 * Asks every server of a client configuration for its tools, in the order of the file. One that
 * fails or does not answer is a warning. No tool is ever called.
 */
export function harvestConfiguration(
  file: string,
  document: unknown,
  servers: { [key: string]: unknown },
  harvesting: Harvesting,
): AsyncGenerator<Item> {
  const surroundings = { environment: process.env, inputs: inputDefaults(document), file };
  const candidates = Object.entries(servers).map(([key, value]) => ({
    id: key,
    read: () => readEntry(key, value, surroundings),
  }));
  return harvestAll(file, candidates, CONCURRENCY, harvesting);
}

/** Asks the MCP server at an https address for its tools; the server's id is the address. */
export function harvestAddress(source: string, harvesting: Harvesting): AsyncGenerator<Item> {
  const read = () => {
    const url = address(source);
    const id = `${url.host}${url.pathname}`.replace(/\/+$/, "");
    return { server: { id }, target: { url, headers: {} } };
  };
  return harvestAll(source, [{ id: source, read }], 1, harvesting);
}

/** Asks servers side by side; `file` is the source that named them. */
export async function* harvestAll(
  file: string,
  candidates: readonly Candidate[],
  concurrency: number,
  { log, cache }: Harvesting,
): AsyncGenerator<Item> {
  let asked = 0;
  const harvests = inOrder(candidates, concurrency, async (candidate) => {
    const harvested = await harvest(candidate, cache);
    asked += 1;
    log.progress(`asked ${asked} of ${candidates.length} servers`);
    return harvested;
  });
  let line = 0;
  for await (const harvested of harvests) {
    for (const item of itemsOf(file, line, harvested)) {
      if (item.kind === "record") line += 1;
      yield item;
    }
  }
  cache.finish();
}

async function harvest({ id, read }: Candidate, cache: HarvestCache): Promise<Harvested> {
  try {
    const found = read();
    return found ? await ask(found, cache) : { server: { id }, tools: [], notes: [] };
  } catch (error) {
    // Whatever one server's answer brings about is told of that server.
    const note =
      error instanceof HarvestError ? error.message : `could not be asked: ${reasonOf(error)}`;
    return { server: { id }, tools: [], notes: [note] };
  }
}

async function ask(
  configured: Configured & { version?: string },
  cache: HarvestCache,
): Promise<Harvested> {
  const { server, target, timeoutMs } = configured;
  const installed = "url" in target ? {} : startedPackage(target);
  const pinned = "url" in target ? undefined : pinnedVersion(target);
  const key = cacheKey(configured, configured.version ?? installed["version"] ?? pinned);
  const known = cache.find(key);
  const answer = known ?? (await askServer(target, timeoutMs));
  if (!known) cache.keep(key, answer);
  const { info, tools, notes } = answer;
  return { server: { ...toldBy(info), ...installed, ...server }, tools, notes };
}

/** What a server says of itself in the handshake. */
function toldBy(info: Answer["info"]): { [field: string]: unknown } {
  const told = {
    name: own(info, "name"),
    title: own(info, "title"),
    description: own(info, "description"),
    homepage: own(info, "websiteUrl"),
    version: own(info, "version"),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function* itemsOf(file: string, before: number, { server, tools, notes }: Harvested) {
  for (const message of notes) {
    const issue = issueAt({ file, line: 0 }, { field: "", message }, { server });
    yield { kind: "warning", issue } satisfies Item;
  }
  for (const [index, tool] of tools.entries()) {
    const origin = { file, line: before + index + 1 };
    yield { kind: "record", origin, value: { server, tool } } satisfies Item;
  }
}
