import { createHash } from "node:crypto";
import { canonicalJson } from "../../src/lib/canonical-json.ts";
import { fingerprint } from "../../src/lib/fingerprint.ts";
import { serverLabel } from "../../src/lib/server-label.ts";
import type { LedgerLine, Standing, ToolKey } from "../../src/schemas/history.ts";
import type { Rated } from "../../src/schemas/rated.ts";
import type { Category, Risk, Tool } from "../../src/schemas/record.ts";

/** What the history knows of one tool of this build's catalogue. */
export interface Seen extends ToolKey {
  path: LedgerLine["path"];
  /** What readers call the server. */
  label: string;
  fingerprint: string;
  category: Category;
  risk: Risk;
  standing: Standing;
}

/** The strongest rules say why; the rest would make half of the ledger. */
const MOST_RULES = 6;
const RULE = /^[a-z0-9-]{1,80}$/;
/** A shorter description, such as "Search", stands on tools that have nothing to do with each other. */
const SHORTEST_TELLING = 20;

export function seenOf({ server, tool, path, rating, analysis }: Rated): Seen {
  const rules = rating.reasons.map(({ rule }) => rule).filter((rule) => RULE.test(rule));
  const likeness = likenessOf(tool);
  return {
    server: server.id,
    tool: tool.name,
    path,
    label: serverLabel(server),
    fingerprint: fingerprint(tool),
    category: rating.category,
    risk: rating.risk,
    standing: {
      ...(likeness !== undefined && { likeness }),
      hints: shortHash(JSON.stringify([tool.title, tool.annotations])),
      basis: rating.basis,
      ...(rating.basis === "analysis" && { analysis: shortHash(JSON.stringify(analysis)) }),
      rules: [...new Set(rules)].slice(0, MOST_RULES),
    },
  };
}

function likenessOf({ description = "", inputSchema }: Tool): string | undefined {
  if (description.trim().length < SHORTEST_TELLING) return undefined;
  return shortHash(canonicalJson({ description, inputSchema: inputSchema ?? null }));
}

/** Sixteen digits tell the texts of one tool apart; nobody trusts them for more. */
function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
