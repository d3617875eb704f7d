import { createHash } from "node:crypto";
import type { LedgerLine } from "../../src/schemas/history.ts";
import { keyOf, type Ledger } from "./ledger.ts";
import type { Seen } from "./seen.ts";
import { updateLedger } from "./update-ledger.ts";

const DAYS = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"];

type Told = Partial<Omit<Seen, "standing">> & Partial<Seen["standing"]>;

/** A tool of a catalogue; `likeness` stands for its description and schema. */
export function seen(server: string, tool: string, told: Told = {}): Seen {
  const {
    likeness = `about ${tool}`,
    hints = "none",
    basis = "description",
    analysis,
    rules = ["does-read"],
    ...rest
  } = told;
  const like = likeness === "" ? {} : { likeness: hash(likeness).slice(0, 16) };
  return {
    server,
    tool,
    path: { server, tool },
    label: server,
    fingerprint: hash(tool + likeness),
    category: "read",
    risk: "low",
    standing: {
      ...like,
      hints: hash(hints).slice(0, 16),
      basis,
      ...(analysis !== undefined && { analysis: hash(analysis).slice(0, 16) }),
      rules,
    },
    ...rest,
  };
}

export interface Step {
  catalogue: Seen[];
  refused?: string[];
  partial?: boolean;
  undated?: boolean;
}

/** The ledgers after each of some builds, one a month. */
export function ledgersOf(...steps: readonly Step[]): LedgerLine[][] {
  let ledger: Ledger = new Map();
  return steps.map(({ catalogue, refused = [], partial = false, undated = false }, i) => {
    const date = undated ? undefined : DAYS[i];
    const lines = updateLedger(ledger, catalogue, {
      ...(date !== undefined && { date }),
      isRefused: ({ tool }) => refused.includes(tool),
      partial,
    });
    ledger = asLedger(lines);
    return lines;
  });
}

export function asLedger(lines: readonly LedgerLine[]): Ledger {
  return new Map(lines.map((line) => [keyOf(line), line]));
}

/** `server/tool: kind, kind → server/tool`, one a line of the ledger. */
export function told(lines: readonly LedgerLine[] = []): string[] {
  return lines.map(({ path, events, standing, to }) => {
    const kinds = events.map(({ kind }) => kind).join(" ");
    const end = standing ? "" : to ? ` → ${to.server}/${to.tool}` : " †";
    return `${path.server}/${path.tool}: ${kinds}${end}`;
  });
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
