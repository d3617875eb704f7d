import { type ParseError, parse } from "jsonc-parser";
import { z } from "zod";
import { jsonObject } from "../../schemas/json.ts";

const MOST_CHARACTERS = 1_000_000;
const MOST_SERVERS = 200;
const setting = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const settings = z.record(z.string(), setting);

/** One server of a client configuration; what clients add beside these keys is theirs. */
const entrySchema = z.object({
  command: z.string().optional(),
  args: z.array(setting).optional(),
  env: settings.optional(),
  headers: settings.optional(),
  url: z.string().optional(),
  serverUrl: z.string().optional(),
  httpUrl: z.string().optional(),
  disabled: z.boolean().optional(),
  /** Tools that the client calls without asking, as Cline and its kin write it. */
  autoApprove: z.array(z.string()).optional(),
  alwaysAllow: z.array(z.string()).optional(),
  /** Gemini CLI: no call of this server is asked about. */
  trust: z.boolean().optional(),
});

export interface Entry {
  /** As the reader named it. */
  key: string;
  command: string;
  args: readonly string[];
  url: string;
  env: ReadonlyMap<string, string>;
  headers: ReadonlyMap<string, string>;
  disabled: boolean;
  /** Tools called without asking. */
  approved: readonly string[];
  trusted: boolean;
}

export type ReadConfig = { ok: true; entries: Entry[] } | { ok: false; error: string };

/** Reads the servers out of a pasted client configuration; comments are allowed. Never throws. */
export function readConfig(text: string): ReadConfig {
  if (text.trim() === "") return failed("Nothing is pasted yet.");
  if (text.length > MOST_CHARACTERS)
    return failed("That is more than a million characters. Paste the list of MCP servers alone.");
  const value = parsed(text);
  if (value === undefined)
    return failed("That is not JSON. Paste the file as it is, from its first brace to its last.");
  const servers = serversOf(value);
  if (!servers)
    return failed(
      'There is no list of servers in that: expected an object with "mcpServers" or "servers".',
    );
  const entries = [...servers].slice(0, MOST_SERVERS).map(([key, entry]) => entryOf(key, entry));
  return entries.length === 0 ? failed("The list of servers is empty.") : { ok: true, entries };
}

function failed(error: string): ReadConfig {
  return { ok: false, error };
}

function parsed(text: string): unknown {
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    return errors.length === 0 ? value : undefined;
  } catch {
    // Nested too deep for a parser that recurses.
    return undefined;
  }
}

/** Where clients keep their list: `mcpServers`, `servers`, `context_servers`, or one level down in `mcp`. */
function serversOf(value: unknown): Map<string, unknown> | undefined {
  const root = jsonObject.safeParse(value).data;
  const nested = jsonObject.safeParse(root?.["mcp"]).data;
  for (const holder of [root, nested])
    for (const key of ["mcpServers", "servers", "context_servers"]) {
      const list = jsonObject.safeParse(holder?.[key]).data;
      if (list) return new Map(Object.entries(list));
    }
  return undefined;
}

function entryOf(key: string, value: unknown): Entry {
  const entry = entrySchema.safeParse(value).data ?? {};
  const { command = "", args = [], env = {}, headers = {}, disabled = false } = entry;
  return {
    key,
    command,
    args,
    url: entry.url ?? entry.serverUrl ?? entry.httpUrl ?? "",
    env: new Map(Object.entries(env)),
    headers: new Map(Object.entries(headers)),
    disabled,
    approved: [...(entry.autoApprove ?? []), ...(entry.alwaysAllow ?? [])],
    trusted: entry.trust ?? false,
  };
}
