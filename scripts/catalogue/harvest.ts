import type { Log } from "../log.ts";
import { HarvestError } from "./errors.ts";
import { address, type Configured, readEntry } from "./harvest-config.ts";
import { startedPackage } from "./harvest-package.ts";
import { type Answer, askServer } from "./harvest-server.ts";
import { issueAt } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { own } from "./json-value.ts";

/** Servers started side by side: ten took 2.8 s one by one, 2.0 s in pairs, 1.6 s in fours. */
const CONCURRENCY = 4;

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
export async function* harvestConfiguration(
  file: string,
  servers: { [key: string]: unknown },
  log: Log,
): AsyncGenerator<Item> {
  const entries = Object.entries(servers);
  let asked = 0;
  const harvests = await sideBySide(entries, async ([key, value]) => {
    const harvested = await harvestEntry(key, value, file);
    asked += 1;
    log.progress(`asked ${asked} of ${entries.length} servers`);
    return harvested;
  });
  let line = 0;
  for (const harvested of harvests) {
    for (const item of itemsOf(file, line, harvested)) {
      if (item.kind === "record") line += 1;
      yield item;
    }
  }
}

/** Asks the MCP server at an https address for its tools; the server's id is the address. */
export async function* harvestAddress(source: string): AsyncGenerator<Item> {
  const harvested = await harvest(source, () => {
    const url = address(source);
    const id = `${url.host}${url.pathname}`.replace(/\/+$/, "");
    return { server: { id }, target: { url, headers: {} } };
  });
  yield* itemsOf(source, 0, harvested);
}

function harvestEntry(key: string, value: unknown, file: string): Promise<Harvested> {
  return harvest(key, () => readEntry(key, value, file, process.env));
}

async function harvest(id: string, configured: () => Configured | undefined): Promise<Harvested> {
  try {
    const found = configured();
    return found ? await ask(found) : { server: { id }, tools: [], notes: [] };
  } catch (error) {
    if (!(error instanceof HarvestError)) throw error;
    return { server: { id }, tools: [], notes: [error.message] };
  }
}

async function ask({ server, target }: Configured): Promise<Harvested> {
  const installed = "url" in target ? {} : startedPackage(target);
  const { info, tools, notes } = await askServer(target);
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

async function sideBySide<T, R>(values: T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const results = new Map<number, R>();
  const queue = values.entries();
  const worker = async () => {
    for (const [index, value] of queue) results.set(index, await work(value));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return values.flatMap((_, index) => {
    const result = results.get(index);
    return result === undefined ? [] : [result];
  });
}
