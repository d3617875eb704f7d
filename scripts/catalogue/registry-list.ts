import { z } from "zod";
import { SourceError } from "./errors.ts";
import { boundedFetch } from "./harvest-http.ts";
import { reasonOf } from "./reason.ts";

/** The official registry gives at most 100 servers a page. */
const PAGE_SIZE = 100;
/** Ten times the pages that 20,000 servers take. */
const MOST_PAGES = 2000;
const TIMEOUT_MS = 30_000;
const TRIES = 3;
const PAUSE_MS = 1000;

/** Only the frame: each server is judged on its own. */
const pageSchema = z.object({
  servers: z.array(z.unknown()),
  metadata: z.object({ nextCursor: z.string().nullish() }).optional(),
});

/**
 * Every server that a registry lists, page by page (v0.1 of its API). Throws SourceError where it
 * cannot be read: half a list is no list.
 */
export async function* listRegistry(source: string, list: URL): AsyncGenerator<unknown[]> {
  const seen = new Set<string>();
  let cursor: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const url = new URL(list);
    if (cursor) url.searchParams.set("cursor", cursor);
    const { servers, metadata } = await readPage(source, url);
    yield servers;
    cursor = metadata?.nextCursor;
    if (!cursor) return;
    if (seen.has(cursor)) throw new SourceError(source, "the registry gives one page for ever");
    seen.add(cursor);
  }
  throw new SourceError(source, `the registry has over ${MOST_PAGES} pages`);
}

/** The address of a registry's list: its latest versions unless the source asks for others. */
export function listAddress(registry: URL): URL {
  const list = new URL(registry);
  const path = list.pathname.replace(/\/+$/, "").replace(/\/v0\.1(?:\/servers)?$/, "");
  list.pathname = `${path}/v0.1/servers`;
  for (const [name, value] of [
    ["version", "latest"],
    ["limit", String(PAGE_SIZE)],
  ] as const)
    if (!list.searchParams.has(name)) list.searchParams.set(name, value);
  return list;
}

async function readPage(source: string, url: URL): Promise<z.infer<typeof pageSchema>> {
  for (let attempt = 1; ; attempt += 1) {
    const { fault, page, passing } = await askPage(url);
    if (page) return page;
    if (!passing || attempt === TRIES)
      throw new SourceError(source, `the registry could not be read: ${fault}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
}

interface Asked {
  page?: z.infer<typeof pageSchema>;
  fault: string;
  /** Whether asking again may help. */
  passing: boolean;
}

async function askPage(url: URL): Promise<Asked> {
  try {
    const headers = { accept: "application/json" };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await boundedFetch()(url, { headers, redirect: "error", signal });
    const { ok, status } = response;
    if (!ok) return { fault: `it answered ${status}`, passing: status === 429 || status >= 500 };
    const parsed = pageSchema.safeParse(await response.json());
    if (!parsed.success) return { fault: "it gave no list of servers", passing: false };
    return { page: parsed.data, fault: "", passing: false };
  } catch (error) {
    return { fault: reasonOf(error), passing: !(error instanceof SyntaxError) };
  }
}
