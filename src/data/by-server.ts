import { openSync, readSync } from "node:fs";
import { z } from "zod";
import {
  type PageEntry,
  pageEntrySchema,
  type ServerEntry,
  serverEntrySchema,
} from "../schemas/page.ts";
import { lines, workFile } from "./work-file.ts";

// A process that renders servers one after the other needs the lines of one at a time: where each
// server's lines stand is 0.2 kB a server, what they say was 2 kB a tool.

interface Place {
  start: number;
  end: number;
}

const MANIFEST = workFile("mdx/manifest.ndjson");
const SERVERS = workFile("mdx/servers.ndjson");

const PAGE_PLACES = places(
  MANIFEST,
  z.object({ path: z.object({ server: z.string() }) }).transform(({ path }) => path.server),
);
const SERVER_PLACES = places(
  SERVERS,
  z.object({ path: z.string() }).transform(({ path }) => path),
);

/** URL segments of all servers, sorted. */
export const SERVER_PATHS: readonly string[] = [...SERVER_PLACES.keys()];

/** The pages of a server, sorted by tool. */
export const pagesOf = keepLast((server: string): readonly PageEntry[] =>
  linesAt(MANIFEST, PAGE_PLACES.get(server)).map((line) => pageEntrySchema.parse(JSON.parse(line))),
);

/** What the build knows of a server. */
export const serverOf = keepLast((server: string): ServerEntry => {
  const [line = ""] = linesAt(SERVERS, SERVER_PLACES.get(server));
  return serverEntrySchema.parse(JSON.parse(line));
});

/** Where the lines of each server stand in a file that is sorted by server. */
function places(file: string, serverOfLine: z.ZodType<string>): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { text, start, end } of lines(file)) {
    const server = serverOfLine.parse(JSON.parse(text));
    const place = found.get(server);
    if (place) place.end = end;
    else found.set(server, { start, end });
  }
  return found;
}

const descriptors = new Map<string, number>();

function linesAt(file: string, place: Place | undefined): string[] {
  if (!place) return [];
  const descriptor = descriptors.get(file) ?? openSync(file, "r");
  descriptors.set(file, descriptor);
  const bytes = Buffer.allocUnsafe(place.end - place.start);
  readSync(descriptor, bytes, 0, bytes.length, place.start);
  return bytes.toString("utf8").split("\n");
}

/** All pages of a server are rendered one after the other. */
function keepLast<T>(read: (server: string) => T): (server: string) => T {
  let last: { server: string; value: T } | undefined;
  return (server) => {
    if (last?.server !== server) last = { server, value: read(server) };
    return last.value;
  };
}
