import type { ServerEntry } from "../schemas/page.ts";
import { SERVERS } from "./catalogue.ts";

/** The letter that a server is listed under; `0` gathers digits and all other scripts. */
function letterOf(server: ServerEntry): string {
  const first = server.label
    .normalize("NFKD")
    .replace(/^[^\p{L}\p{N}]+/u, "")[0]
    ?.toLowerCase();
  return first && /^[a-z]$/.test(first) ? first : "0";
}

const fold = (label: string) => label.toLowerCase();

/** Servers by letter, letters in order, servers by name. */
export const LETTERS: ReadonlyMap<string, ServerEntry[]> = new Map(
  [...Map.groupBy(SERVERS, letterOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, servers]) => [
      letter,
      servers.sort((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1)),
    ]),
);

/** A part of a letter stays far below 60 kB gzip: a server's row costs about 60 bytes compressed. */
export const SERVERS_PER_PART = 400;
