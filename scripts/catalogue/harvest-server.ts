import { Client, type Transport } from "@modelcontextprotocol/client";
import { z } from "zod";
import { HarvestError } from "./errors.ts";
import type { HttpTarget, StdioTarget } from "./harvest-config.ts";
import { endSession, httpTransport } from "./harvest-http.ts";
import { StdioTransport } from "./harvest-stdio.ts";
import { own } from "./json-value.ts";
import { reasonOf } from "./reason.ts";

/**
 * For start, handshake and all pages together. On two cores ten real servers took 0.14 to 0.57 s
 * each one by one, and up to 1.6 s all at once; the rest is for slow disks and first starts.
 */
const SERVER_TIMEOUT_MS = 20_000;
/** The largest real server has 823 tools; pages of 50 are common. */
const MAX_PAGES = 100;

/** Only the frame: each tool is judged on its own, as those of every other source are. */
const toolsPageSchema = z.object({
  tools: z.array(z.unknown()),
  nextCursor: z.string().optional(),
});

export interface Answer {
  /** What the server says of itself: name, title, version, websiteUrl, description. */
  info: unknown;
  tools: unknown[];
  /** What was left out, for the report. */
  notes: string[];
}

/** Starts or reaches one server, asks for its tools and nothing else, and ends it in any case. */
export async function askServer(
  target: StdioTarget | HttpTarget,
  timeoutMs = SERVER_TIMEOUT_MS,
): Promise<Answer> {
  const transport = "url" in target ? httpTransport(target) : new StdioTransport(target);
  const client = new Client({ name: "tool-pages", version: "1" });
  const signal = AbortSignal.timeout(timeoutMs);
  const options = { signal, timeout: timeoutMs };
  try {
    await client.connect(transport, options);
    if (!client.getServerCapabilities()?.tools) throw new HarvestError("offers no tools");
    return { info: client.getServerVersion(), ...(await listTools(client, options)) };
  } catch (error) {
    if (signal.aborted) throw new HarvestError(lateness(transport, timeoutMs));
    throw new HarvestError(failure(error, transport));
  } finally {
    await endSession(transport);
    await transport.close();
  }
}

function lateness(transport: Transport, timeoutMs: number): string {
  const late = `did not answer within ${timeoutMs / 1000} s`;
  if (!(transport instanceof StdioTransport)) return late;
  const garbled = transport.garbled ? "; what it writes to stdout is no message of MCP" : "";
  return `${late}${lastWords(transport)}${garbled}; a "timeout" in its entry gives it more, in seconds`;
}

function lastWords(transport: StdioTransport): string {
  return transport.lastWords && `; its last words: ${transport.lastWords}`;
}

async function listTools(
  client: Client,
  options: { signal: AbortSignal; timeout: number },
): Promise<Pick<Answer, "tools" | "notes">> {
  const tools: unknown[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const params = cursor === undefined ? {} : { cursor };
    const request = { method: "tools/list", params };
    const result = await client.request(request, toolsPageSchema, options);
    for (const tool of result.tools) tools.push(tool);
    cursor = result.nextCursor;
    if (cursor === undefined) return { tools, notes: [] };
  }
  return { tools, notes: [`tools beyond page ${MAX_PAGES} of its list are left out`] };
}

function failure(error: unknown, transport: Transport): string {
  if (error instanceof HarvestError) return error.message;
  if (transport instanceof StdioTransport && transport.ending)
    return `${transport.ending} before it listed its tools${lastWords(transport)}`;
  if (transport instanceof StdioTransport && own(error, "code") === "ENOENT")
    return `cannot be started: there is no ${transport.missing}`;
  const status = own(error, "data", "status") ?? own(error, "code");
  if (status === 401 || status === 403)
    return `answered ${status}: it wants credentials, which a configuration gives as headers`;
  if (status === 404 || status === 405)
    return `answered ${status}: there is no MCP server at this address`;
  return `could not be asked: ${reasonOf(error)}`;
}
