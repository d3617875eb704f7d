import { callsCreationsDestructive } from "../../classify/train/apart.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";
import { tellsDestructive } from "../../classify/train/labels.ts";

/** A server with fewer changing tools may well call all of them destructive, and be right. */
const FEWEST = 3;

const serverOf = ({ sample }: HeldOut) => sample.entry.record.server.id;
const tellsOfChange = ({ truth, sample }: HeldOut) =>
  truth !== "read" && tellsDestructive(sample.entry.line);

/** The servers that call each of their changing tools destructive, or most of their plain creations. */
export function blanketServers(tools: readonly HeldOut[]): ReadonlySet<string> {
  const servers = Map.groupBy(tools.filter(tellsOfChange), serverOf);
  const found = new Set(callsCreationsDestructive(tools));
  for (const [server, group] of servers) {
    if (group.length >= FEWEST && group.every(({ truth }) => truth === "destructive"))
      found.add(server);
  }
  return found;
}

/** Tools of servers that tell Destructive from other changes at all. */
export function withoutBlanket(tools: readonly HeldOut[]): HeldOut[] {
  const blanket = blanketServers(tools);
  return tools.filter((tool) => !blanket.has(serverOf(tool)));
}
