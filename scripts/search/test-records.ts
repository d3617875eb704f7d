import { segment } from "../../src/lib/segment.ts";
import type { Rated } from "../../src/schemas/rated.ts";
import type { Category, Risk, Server, Tool } from "../../src/schemas/record.ts";

/** A rated record for tests. */
export function rated(
  tool: Tool,
  server: Server = { id: "acme/files" },
  level: { risk: Risk; category: Category } = { risk: "low", category: "read" },
): Rated {
  return {
    server,
    tool,
    setAside: [],
    path: { server: segment(server.id), tool: segment(tool.name) },
    rating: {
      ...level,
      confidence: 0.9,
      basis: "name",
      rationale: "A test.",
      reasons: [],
      evidence: [],
      paraphrases: [],
      missing: [],
      parameters: [],
      partners: [],
    },
  };
}
