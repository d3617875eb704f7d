import type { Server } from "../../src/schemas/record.ts";

const REPOSITORY = /^https?:\/\/[^/]+\/([^/]+)\/([^/#?]+)/;
const REFERENCE_OWNER = "modelcontextprotocol";
const PLAIN_WORDS = new Set(["mcp", "server", "servers", "the", "client", "tools", "registry"]);
const SHORTEST_WORD = 3;

/**
 * Who stands behind a server, as far as its own record says: 0 for the reference servers, 1 where
 * the owner of the repository and the product have the same name (`redis/mcp-redis`), else 2. An
 * order among tools of one name, no statement about trust.
 */
export function standing(server: Server): 0 | 1 | 2 {
  const [, owner = "", name = ""] = REPOSITORY.exec((server.repository ?? "").toLowerCase()) ?? [];
  if (owner === REFERENCE_OWNER) return 0;
  const words = name.split(/[^a-z0-9]+/).filter((word) => !PLAIN_WORDS.has(word));
  return words.some((word) => word.length >= SHORTEST_WORD && owner.startsWith(word)) ? 1 : 2;
}
