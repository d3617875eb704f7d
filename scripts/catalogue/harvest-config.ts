import { dirname, resolve } from "node:path";
import { z } from "zod";
import { sourceServerSchema } from "../../src/schemas/source-record.ts";
import { HarvestError } from "./errors.ts";
import { quote } from "./quote.ts";

const setting = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/**
 * One server of a client configuration as Claude Desktop, Cursor and VS Code write it; other keys
 * are theirs and ignored.
 */
const entrySchema = z.object({
  command: z.string().min(1).optional(),
  args: z.array(setting).optional(),
  env: z.record(z.string(), setting).optional(),
  /** Relative to the folder of the configuration. */
  cwd: z.string().optional(),
  url: z.string().optional(),
  headers: z.record(z.string(), setting).optional(),
  type: z.string().optional(),
  disabled: z.boolean().optional(),
  /** Ours: what the pages say of the server where it does not say so itself; `id` names it. */
  server: sourceServerSchema.partial().optional(),
});

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
}

export interface Configured {
  target: StdioTarget | HttpTarget;
  server: z.infer<typeof sourceServerSchema>;
}

/**
 * Reads one entry of `mcpServers`, its `${NAME}`, `${env:NAME}` and `${NAME:-default}` taken from
 * `environment`. Returns undefined for a disabled one, throws HarvestError for a faulty one.
 */
export function readEntry(
  key: string,
  value: unknown,
  file: string,
  environment: NodeJS.ProcessEnv,
): Configured | undefined {
  const parsed = entrySchema.safeParse(value);
  if (!parsed.success) throw new HarvestError(faultOf(parsed.error));
  const { command, url, server, disabled, ...entry } = parsed.data;
  if (disabled) return undefined;
  const fill = (text: string) => fillIn(text, environment);
  const fillAll = (values: { [name: string]: string } = {}) =>
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, fill(text)]));
  const named = { ...server, id: server?.id ?? key };
  if (url !== undefined) {
    if (entry.type === "sse")
      throw new HarvestError("the SSE transport is not supported; give a streamable HTTP url");
    return { server: named, target: { url: address(fill(url)), headers: fillAll(entry.headers) } };
  }
  if (command === undefined) throw new HarvestError("has neither a command nor a url");
  const target = {
    command: fill(command),
    args: (entry.args ?? []).map(fill),
    env: fillAll(entry.env),
    cwd: entry.cwd === undefined ? process.cwd() : resolve(dirname(file), fill(entry.cwd)),
  };
  return { server: named, target };
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${quote(issue.path.join("."))}: ${issue.message}` : "malformed";
}

const PLACEHOLDER = /\$\{(?:env:)?([A-Za-z_]\w*)(?::-([^}]*))?\}/g;

function fillIn(text: string, environment: NodeJS.ProcessEnv): string {
  return text.replace(PLACEHOLDER, (_all, name: string, fallback?: string) => {
    const found = environment[name] || fallback;
    if (found === undefined) throw new HarvestError(`the variable ${name} is not set`);
    return found;
  });
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Throws HarvestError for anything but https, or http on this machine. */
export function address(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.protocol === "http:" && LOOPBACK.has(url.hostname);
  if (!url || !(url.protocol === "https:" || local))
    throw new HarvestError("the url is not an https address");
  return url;
}
