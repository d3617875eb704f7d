import type { Sample } from "./examples.ts";
import { type Truth, tellsDestructive } from "./labels.ts";

interface Labelled {
  sample: Sample;
  truth: Truth;
}

const CREATING = new Set(["create", "add", "insert", "new"]);

const serverOf = ({ sample }: Labelled) => sample.entry.record.server.id;

/** The servers that call most of their plain creations destructive. */
export function callsCreationsDestructive(tools: readonly Labelled[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const tool of tools) {
    const verb = tool.sample.view.nameVerbs[0]?.verb ?? "";
    if (tool.truth === "read" || !CREATING.has(verb)) continue;
    const server = serverOf(tool);
    balance.set(server, (balance.get(server) ?? 0) + (tool.truth === "destructive" ? 1 : -1));
  }
  return new Set([...balance].filter(([, sum]) => sum > 0).map(([server]) => server));
}

/**
 * Whether a label can be right or wrong about Destructive: it says something of it, and its server does
 * not call plain creations destructive, which the protocol's own meaning of the hint excludes.
 */
export function tellsApart(tools: readonly Labelled[]): (tool: Labelled) => boolean {
  const careless = callsCreationsDestructive(tools);
  return (tool) => tellsDestructive(tool.sample.entry.line) && !careless.has(serverOf(tool));
}
