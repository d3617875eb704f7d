import { type Stats, statSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { NotACatalogueError, SourceError } from "./errors.ts";
import type { Harvesting } from "./harvest.ts";
import { issueAt } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { readDockerServer, SERVER_FILE } from "./read-docker.ts";
import { configuredServers, documentItems, JSON_FORMS, readJson } from "./read-json.ts";
import { readNdjson } from "./read-ndjson.ts";

const NDJSON_NAME = /\.(?:ndjson|jsonl)(?:\.gz)?$/i;
const JSON_NAME = /\.jsonc?(?:\.gz)?$/i;
const ADDRESS = /^https?:\/\//i;
const REGISTRY = /^registry\+https?:\/\//i;
const FORMS = `a source is *.ndjson or *.ndjson.gz with one record a line, *.json with ${JSON_FORMS}, a folder of these, the https address of an MCP server, or registry+https://… for the servers of an MCP registry`;

/** Reads a source as the user named it. Throws SourceError where it is no source at all. */
export async function* readSource(source: string, harvesting: Harvesting): AsyncGenerator<Item> {
  if (ADDRESS.test(source)) {
    const { harvestAddress } = await import("./harvest.ts");
    yield* harvestAddress(source, harvesting);
    return;
  }
  if (REGISTRY.test(source)) {
    const { harvestRegistry } = await import("./registry.ts");
    yield* harvestRegistry(source, harvesting);
    return;
  }
  const stats = statSync(source, { throwIfNoEntry: false });
  if (!stats) throw new SourceError(source, "no such file or folder");
  if (stats.isDirectory()) yield* readNamedFolder(source, harvesting);
  else yield* readNamedFile(source, stats, harvesting);
}

async function* readNamedFolder(folder: string, harvesting: Harvesting): AsyncGenerator<Item> {
  let found = false;
  for await (const item of readFolder(folder, harvesting, true)) {
    found = true;
    yield item;
  }
  if (!found) yield skipped(folder, `nothing in it can be read; ${FORMS}`);
}

/** A pipe has no name that tells its form: NDJSON. */
async function* readNamedFile(
  file: string,
  stats: Stats,
  harvesting: Harvesting,
): AsyncGenerator<Item> {
  if (JSON_NAME.test(file)) yield* readJsonFile(file, harvesting, true);
  else if (NDJSON_NAME.test(file) || !stats.isFile()) yield* readNdjson(file);
  else throw new SourceError(file, `${await unfitness(file)}; ${FORMS}`);
}

async function unfitness(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const fenced = /^(?:\ufeff)?---[ \t]*[a-z]/i.test(buffer.toString());
    return fenced ? "executable front matter is refused" : "not a catalogue";
  } finally {
    await handle.close();
  }
}

/** Starts the servers of a client configuration only where the user named its file or folder. */
async function* readJsonFile(
  file: string,
  harvesting: Harvesting,
  mayStart: boolean,
): AsyncGenerator<Item> {
  const document = await readJson(file);
  const servers = configuredServers(document);
  if (!servers) {
    yield* documentItems(file, document);
  } else if (mayStart) {
    const { harvestConfiguration } = await import("./harvest.ts");
    yield* harvestConfiguration(file, document, servers, harvesting);
  } else {
    const message = "a client configuration in a subfolder is not started; name it as a source";
    yield skipped(file, message);
  }
}

async function* readFolder(
  folder: string,
  harvesting: Harvesting,
  mayStart: boolean,
): AsyncGenerator<Item> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries.filter(({ name }) => !name.startsWith(".") && name !== "node_modules");
  if (visible.some(({ name }) => name === SERVER_FILE)) {
    yield* guarded(join(folder, SERVER_FILE), readDockerServer(folder));
    return;
  }
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && isLinkedFile(path));
    if (entry.isDirectory()) yield* readFolder(path, harvesting, false);
    else if (isFile && NDJSON_NAME.test(path)) yield* guarded(path, readNdjson(path));
    else if (isFile && JSON_NAME.test(path))
      yield* guarded(path, readJsonFile(path, harvesting, mayStart));
    else if (entry.isSymbolicLink() && !isFile)
      yield skipped(path, "skipped: a link that leads to no file");
  }
}

/** A link to a folder could lead back to where it stands. */
function isLinkedFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Inside a folder a file that cannot be read is one rejection, and one of another kind a warning. */
async function* guarded(path: string, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (thrown) {
    const error = isSystemError(thrown) ? new SourceError(path, unreadable(thrown)) : thrown;
    if (!(error instanceof SourceError)) throw error;
    if (error instanceof NotACatalogueError) {
      yield skipped(error.file, `skipped: ${error.reason}`);
      return;
    }
    const fault = { field: "", message: error.reason };
    yield { kind: "rejected", issue: issueAt({ file: error.file, line: 0 }, fault) };
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

function unreadable({ code }: NodeJS.ErrnoException): string {
  return `cannot be read (${code ?? "unknown"})`;
}

function skipped(file: string, message: string): Item {
  return { kind: "warning", issue: issueAt({ file, line: 0 }, { field: "", message }) };
}
