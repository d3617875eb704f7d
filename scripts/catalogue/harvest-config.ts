import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { sourceServerSchema } from "../../src/schemas/source-record.ts";
import { HarvestError } from "./errors.ts";
import { fillIn, type Surroundings } from "./harvest-placeholders.ts";
import { isObject } from "./json-value.ts";
import { clip, quote } from "./quote.ts";

const setting = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/**
 * One server of a client configuration as Claude Desktop, Cursor, VS Code and others write it;
 * other keys are theirs and ignored.
 */
const entrySchema = z.object({
  command: z.string().min(1).optional(),
  args: z.array(setting).optional(),
  env: z.record(z.string(), setting).optional(),
  /** A file of `NAME=value` lines, relative to the folder of the configuration. */
  envFile: z.string().optional(),
  /** Relative to the folder of the configuration. */
  cwd: z.string().optional(),
  url: z.string().optional(),
  httpUrl: z.string().optional(),
  serverUrl: z.string().optional(),
  headers: z.record(z.string(), setting).optional(),
  type: z.string().optional(),
  /** Milliseconds in some clients, seconds in others: a number below 1,000 is seconds. */
  timeout: z.number().positive().optional(),
  disabled: z.boolean().optional(),
  enabled: z.boolean().optional(),
  /** Ours: what the pages say of the server where it does not say so itself; `id` names it. */
  server: sourceServerSchema.partial().optional(),
});
type Entry = z.infer<typeof entrySchema>;

export interface StdioTarget {
  command: string;
  args: string[];
  /** On top of the few variables that every server gets. */
  env: { [name: string]: string };
  cwd: string;
}

export interface HttpTarget {
  url: URL;
  headers: { [name: string]: string };
  /** The transport that came before streamable HTTP. */
  sse?: true;
}

export interface Configured {
  target: StdioTarget | HttpTarget;
  server: z.infer<typeof sourceServerSchema>;
  timeoutMs?: number;
}

/** Keys of an entry that a message names. */
const MOST_KEYS = 5;
const LONGEST_TIMEOUT_MS = 600_000;
/** Commands that may fetch the server before they start it. */
const FETCHERS: ReadonlySet<string> = new Set(["npx", "bunx", "uvx", "pipx", "docker", "podman"]);
/** Two servers that npx fetched side by side took 35 s and more on a machine with a load of eight a core. */
const FETCHER_TIMEOUT_MS = 120_000;

/**
 * Reads one entry of `mcpServers`, its placeholders filled. Returns undefined for one that is
 * switched off, throws HarvestError for a faulty one.
 */
export function readEntry(
  key: string,
  value: unknown,
  surroundings: Surroundings,
): Configured | undefined {
  const parsed = entrySchema.safeParse(value);
  if (!parsed.success) throw new HarvestError(faultOf(parsed.error));
  const { server, timeout, disabled, enabled, ...entry } = parsed.data;
  if (disabled || enabled === false) return undefined;
  const target = httpTarget(entry, surroundings) ?? stdioTarget(entry, surroundings);
  if (target === undefined)
    throw new HarvestError(`has neither a command nor a url${instead(value)}`);
  const timeoutMs = timeout === undefined ? usualTimeout(target) : milliseconds(timeout);
  return {
    server: { ...server, id: server?.id ?? key },
    target,
    ...(timeoutMs !== undefined && { timeoutMs }),
  };
}

function usualTimeout(target: Configured["target"]): number | undefined {
  const fetches = "command" in target && FETCHERS.has(basename(target.command));
  return fetches ? FETCHER_TIMEOUT_MS : undefined;
}

function milliseconds(timeout: number): number {
  return Math.min(timeout < 1000 ? timeout * 1000 : timeout, LONGEST_TIMEOUT_MS);
}

function httpTarget(entry: Entry, surroundings: Surroundings): HttpTarget | undefined {
  const url = entry.url ?? entry.httpUrl ?? entry.serverUrl;
  if (url === undefined) return undefined;
  return {
    url: address(fillIn(url, surroundings)),
    headers: fillAll(entry.headers, surroundings),
    ...(entry.type === "sse" && { sse: true }),
  };
}

/** What stands there instead, perhaps with a slip of the pen. */
function instead(entry: unknown): string {
  const keys = Object.keys(isObject(entry) ? entry : {}).map((key) => quote(clip(key)));
  return keys.length === 0 ? "" : `, but ${keys.slice(0, MOST_KEYS).join(", ")}`;
}

function stdioTarget(entry: Entry, surroundings: Surroundings): StdioTarget | undefined {
  const { command, args = [], env, envFile, cwd } = entry;
  if (command === undefined) return undefined;
  const fill = (text: string) => fillIn(text, surroundings);
  const inFolder = (path: string) => resolve(dirname(surroundings.file), fill(path));
  return {
    command: fill(command),
    args: args.map(fill),
    env: { ...(envFile && readEnv(inFolder(envFile))), ...fillAll(env, surroundings) },
    cwd: cwd === undefined ? process.cwd() : inFolder(cwd),
  };
}

function fillAll(values: { [name: string]: string } = {}, surroundings: Surroundings) {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, fillIn(text, surroundings)]),
  );
}

function readEnv(file: string): { [name: string]: string } {
  try {
    const read = parseEnv(readFileSync(file, "utf8"));
    return z.record(z.string(), z.string()).parse(read);
  } catch {
    throw new HarvestError(`the envFile ${quote(file)} cannot be read`);
  }
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${quote(issue.path.join("."))}: ${issue.message}` : "malformed";
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Throws HarvestError for anything but https, or http on this machine. */
export function address(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))))
    throw new HarvestError("the url is not an https address");
  return url;
}

export function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}
