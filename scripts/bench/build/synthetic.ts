import type { SourceRecord } from "../../../src/schemas/source-record.ts";

/** Verbs by how often their category occurs among 224,112 rated tools: see MIX. */
const VERBS = {
  read: ["get", "list", "search", "describe", "fetch", "count"],
  write: ["create", "update", "set", "add", "rename", "assign"],
  execute: ["run", "start", "trigger", "execute", "deploy"],
  destructive: ["delete", "remove", "purge", "drop"],
  financial: ["refund", "charge", "pay", "transfer"],
} as const;
type Kind = keyof typeof VERBS;

/** Shares of the categories in a large public index: 61 % Read, 21 % Write, 9.6 % Execute, … */
const MIX: readonly [Kind, number][] = [
  ["read", 0.613],
  ["write", 0.213],
  ["execute", 0.096],
  ["destructive", 0.057],
  ["financial", 0.021],
];
const OBJECTS = ["order", "invoice", "issue", "user", "page", "file", "branch", "ticket", "event"];
const DETAILS = ["of a project", "by its identifier", "for the given account", "in one workspace"];
const TOOLS_PER_SERVER = 11;
/** Two tools in three have an input schema in real catalogues. */
const SCHEMA_SHARE = 0.66;

/** `count` records, the same for the same seed. */
export function* syntheticRecords(count: number, seed = 1): Generator<SourceRecord> {
  const random = mulberry32(seed);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T | undefined =>
    list[Math.floor(random() * list.length)];
  for (let i = 0; i < count; i += 1) {
    const server = Math.floor(i / TOOLS_PER_SERVER);
    const verb = pick(VERBS[kind(random())]) ?? "get";
    const object = pick(OBJECTS) ?? "order";
    const detail = pick(DETAILS) ?? "";
    yield {
      server: { id: `synthetic/server-${server}`, name: `Synthetic server ${server}` },
      tool: {
        name: `${verb}_${object}_${i % TOOLS_PER_SERVER}`,
        description: `${verb.charAt(0).toUpperCase()}${verb.slice(1)}s the ${object} ${detail}, record ${i}.`,
        ...(random() < SCHEMA_SHARE && { inputSchema: inputSchema(object) }),
      },
    };
  }
}

function kind(at: number): Kind {
  let sum = 0;
  for (const [name, share] of MIX) {
    sum += share;
    if (at < sum) return name;
  }
  return "read";
}

function inputSchema(object: string) {
  return {
    type: "object",
    properties: {
      [`${object}_id`]: { type: "string", description: `Identifier of the ${object}` },
      limit: { type: "integer", default: 20 },
      url: { type: "string", format: "uri" },
    },
    required: [`${object}_id`],
  };
}

/** A small seeded generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
