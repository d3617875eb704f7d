import type { HeldOut } from "../../classify/train/held-out.ts";

/** Labels that a program made from words in the name, in place of a person. */
export const GENERATED = /\bgenerator\b/iu;
/** A server with fewer labelled tools may well label all of them alike. */
const FEWEST = 3;

const serverOf = ({ sample }: HeldOut) => sample.entry.record.server.id;

/**
 * Labels that somebody gave tool by tool, whatever we think of them: not those of a generator, and not
 * those of a server that calls every one of its tools the same other than Read.
 */
export function givenOneByOne(tools: readonly HeldOut[]): HeldOut[] {
  const alike = new Set<string>();
  for (const [server, group] of Map.groupBy(tools, serverOf)) {
    const [first, ...others] = group;
    if (!first || group.length < FEWEST || first.truth === "read") continue;
    if (others.every(({ truth }) => truth === first.truth)) alike.add(server);
  }
  return tools.filter((tool) => !alike.has(serverOf(tool)) && !GENERATED.test(tool.sample.author));
}
