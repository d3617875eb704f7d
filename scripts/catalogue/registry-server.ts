import { z } from "zod";
import { HarvestError } from "./errors.ts";
import { address, type Configured, type HttpTarget, isLoopback } from "./harvest-config.ts";
import { own } from "./json-value.ts";
import { quote } from "./quote.ts";

const inputShape = { value: z.string().nullish(), default: z.string().nullish() };
const variablesSchema = z.record(z.string(), z.object(inputShape)).nullish();

const remoteSchema = z.object({
  type: z.string(),
  url: z.string(),
  headers: z
    .array(
      z.object({
        ...inputShape,
        name: z.string(),
        isRequired: z.boolean().nullish(),
        variables: variablesSchema,
      }),
    )
    .nullish(),
  variables: variablesSchema,
});
type Remote = z.infer<typeof remoteSchema>;

const text = z.string().optional().catch(undefined);
const serverSchema = z.object({
  name: z.string().min(1),
  title: text,
  description: text,
  version: text,
  websiteUrl: text,
  repository: z.object({ url: text }).optional().catch(undefined),
  remotes: z.array(z.unknown()).nullish(),
});

/** What a registry says of one server, for the records. */
export interface Listed {
  server: Configured["server"];
  /** As the registry has them; the first that speaks a transport of ours is asked. */
  remotes: unknown[];
}

const OFFICIAL = "io.modelcontextprotocol.registry/official";

/** Reads one item of the list; undefined for what is no server, is deleted, or is an old version. */
export function listedServer(item: unknown): Listed | undefined {
  const meta = own(item, "_meta", OFFICIAL);
  const status = own(meta, "status") ?? own(item, "server", "status");
  if (status === "deleted" || own(meta, "isLatest") === false) return undefined;
  const parsed = serverSchema.safeParse(own(item, "server"));
  if (!parsed.success) return undefined;
  const { name, title, description, version, websiteUrl, repository, remotes } = parsed.data;
  const told = { title, description, version, homepage: websiteUrl, repository: repository?.url };
  const known = Object.entries(told).filter(([, value]) => value);
  return { server: { id: name, ...Object.fromEntries(known) }, remotes: remotes ?? [] };
}

/** Ranks of private use, where a stranger's list has no business to send us. */
const PRIVATE =
  /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[)|(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;

/**
 * How a listed server is reached. Throws HarvestError where it cannot be, or only with something
 * that the list does not give. `local` is for a registry on this machine.
 */
export function remoteTarget({ remotes }: Listed, options: { local: boolean }): HttpTarget {
  const known = remotes.flatMap((remote) => remoteSchema.safeParse(remote).data ?? []);
  const remote =
    known.find(({ type }) => type === "streamable-http") ??
    known.find(({ type }) => type === "sse");
  if (!remote) throw new HarvestError("has no remote of a transport that is known here");
  const url = address(fillTemplate(remote.url, remote.variables));
  const host = url.hostname.replace(/\.$/, "");
  if (!options.local && (url.protocol !== "https:" || isLoopback(url) || PRIVATE.test(host)))
    throw new HarvestError("its remote is not a public https address");
  return {
    url,
    headers: headersOf(remote),
    ...(remote.type === "sse" && { sse: true }),
  };
}

function headersOf({ headers }: Remote): { [name: string]: string } {
  const given = (headers ?? []).flatMap((header): [string, string][] => {
    const value = header.value ?? header.default;
    if (value) return [[header.name, fillTemplate(value, header.variables)]];
    if (header.isRequired) throw new HarvestError(`asks for the header ${quote(header.name)}`);
    return [];
  });
  return Object.fromEntries(given);
}

/** Fills the `{name}` of an address or a header with what the registry itself gives. */
function fillTemplate(template: string, variables: Remote["variables"]): string {
  return template.replace(/\{([^{}]{1,200})\}/g, (_all, name: string) => {
    const variable = new Map(Object.entries(variables ?? {})).get(name);
    const value = variable?.value ?? variable?.default;
    if (!value) throw new HarvestError(`asks for a value of ${quote(name)}`);
    return value;
  });
}
