import { isUtf8 } from "node:buffer";
import { basename } from "node:path";
import { readBytes, TruncatedGzipError } from "./bytes.ts";
import { NotACatalogueError, SourceError } from "./errors.ts";
import type { Item } from "./item.types.ts";
import { isObject, own } from "./json-value.ts";
import { parseJsonc, syntaxFault } from "./jsonc.ts";

/** JSON is read in one piece, unlike NDJSON; 146 tools of ten real servers take 270 KB. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;

export const JSON_FORMS =
  'a tools/list result {"tools": […]}, {"server": …, "tools": […]}, a list of those or of records, or a client configuration with mcpServers';

/** Parses a whole JSON file. Throws SourceError with a line for people. */
export async function readJson(file: string): Promise<unknown> {
  const bytes = await readWhole(file);
  if (!isUtf8(bytes)) throw new SourceError(file, "not valid UTF-8");
  const text = bytes.toString();
  try {
    return JSON.parse(text);
  } catch {
    const settings = parseJsonc(text);
    if (configuredServers(settings)) return settings;
    throw new SourceError(file, brokenness(text));
  }
}

function brokenness(text: string): string {
  const fault = syntaxFault(text);
  const form = "a file with one record a line ends in .ndjson";
  if (fault === undefined) return `not JSON; ${form}`;
  return `not JSON: ${fault}${fault.endsWith("end of file expected") ? `; ${form}` : ""}`;
}

async function readWhole(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of readBytes(file)) {
      size += chunk.length;
      if (size > MAX_JSON_BYTES) {
        const most = `${MAX_JSON_BYTES / 1024 / 1024} MiB`;
        throw new SourceError(file, `over ${most}; write it as .ndjson, a record a line`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof TruncatedGzipError)) throw error;
    throw new SourceError(file, "truncated: the gzip stream ends early");
  }
  return Buffer.concat(chunks);
}

/** The servers of a client configuration: `mcpServers`; `servers` or `mcp.servers` in VS Code's. */
export function configuredServers(document: unknown): { [key: string]: unknown } | undefined {
  const servers =
    own(document, "mcpServers") ?? own(document, "servers") ?? own(document, "mcp", "servers");
  return isObject(servers) ? servers : undefined;
}

/** The records of a JSON document, numbered from 1. Throws NotACatalogueError for other documents. */
export function* documentItems(file: string, document: unknown): Generator<Item> {
  const parts = Array.isArray(document) ? document : [document];
  const known = parts.some((part) => own(part, "tools") ?? own(part, "tool"));
  if (parts.length > 0 && !known) {
    throw new NotACatalogueError(file, `not ${JSON_FORMS}`);
  }
  let line = 0;
  for (const part of parts) {
    for (const value of recordsOf(part, serverName(file))) {
      line += 1;
      yield { kind: "record", origin: { file, line }, value };
    }
  }
}

function recordsOf(part: unknown, fallbackId: string): unknown[] {
  if (own(part, "tools") === undefined) return [part];
  const server = own(part, "server") ?? { id: fallbackId };
  const tools = own(part, "tools");
  return Array.isArray(tools)
    ? tools.map((tool: unknown) => ({ server, tool }))
    : [{ server, tool: tools }];
}

/** A tools/list result has no server; its file is named after it. */
function serverName(file: string): string {
  return basename(file).replace(/(?:\.json)?(?:\.gz)?$/i, "");
}
