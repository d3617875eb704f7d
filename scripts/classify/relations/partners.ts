import type { Rating } from "../../../src/schemas/rating.ts";
import type { Category } from "../../../src/schemas/record.ts";
import type { Reach } from "../decide/reach.ts";
import type { View } from "../types.ts";

export interface Member {
  view: View;
  reach: Reach;
  category: Category;
}

type Partner = Rating["partners"][number];
/** A tool counts for a role by how well it fits; 0 means not at all. */
type Role = (member: Member) => number;

const MOST = 3;

const isSender = ({ view }: Member) => (view.nameVerbs[0] ?? view.firstVerbs[0])?.sense === "send";

const confides: Role = ({ category, reach }) =>
  category !== "read"
    ? 0
    : reach.secrets
      ? 3
      : reach.personal
        ? 2
        : reach.confidential || reach.freeCode
          ? 1
          : 0;
const brings: Role = ({ category, reach }) =>
  category !== "read" || !reach.outside ? 0 : reach.freeAddress ? 2 : 1;
const sends: Role = (member) => {
  if (member.category === "read" || member.category === "destructive") return 0;
  if (member.reach.freeAddress) return 3;
  return isSender(member) ? 2 : 0;
};
const acts: Role = ({ category, reach }) => {
  if (reach.freeCode && category === "execute") return 4;
  if (category === "financial") return 3;
  if (category === "destructive") return reach.bulk ? 2 : 1;
  return 0;
};

/** Both sides of a chain of two calls that does harm which neither does alone. */
const CHAINS: readonly { from: Role; to: Role; onFirst: string; onSecond: string }[] = [
  {
    from: confides,
    to: sends,
    onFirst: "It can carry what this tool returns out of the system.",
    onSecond: "It fetches what is not public, and this tool can carry it out.",
  },
  {
    from: brings,
    to: acts,
    onFirst: "Text that this tool brings in can carry instructions, and that one can act on them.",
    onSecond:
      "It brings in text that strangers can have written, and instructions in it can end in a call of this tool.",
  },
];

/** The tools that fit a role best, ties in the order of the server. */
function best(members: readonly Member[], role: Role): Member[] {
  const top: { member: Member; fit: number }[] = [];
  for (const member of members) {
    const fit = role(member);
    if (fit === 0) continue;
    const at = top.findIndex((other) => other.fit < fit);
    if (at < 0 && top.length > MOST) continue;
    top.splice(at < 0 ? top.length : at, 0, { member, fit });
    if (top.length > MOST + 1) top.pop();
  }
  return top.map(({ member }) => member);
}

/** Finds a tool's dangerous partners on its server; one pass over the server, then constant time a tool. */
export function partnerFinder(members: readonly Member[]): (member: Member) => Partner[] {
  const chains = CHAINS.map((chain) => ({
    ...chain,
    first: best(members, chain.from),
    second: best(members, chain.to),
  }));
  return (member) => {
    const own = member.view.record.tool.name;
    const found = new Map<string, string>();
    for (const { from, to, first, second, onFirst, onSecond } of chains) {
      const candidates = [
        ...(from(member) > 0 ? second.map((other) => [other, onFirst] as const) : []),
        ...(to(member) > 0 ? first.map((other) => [other, onSecond] as const) : []),
      ];
      for (const [other, why] of candidates.slice(0, MOST)) {
        const { name } = other.view.record.tool;
        if (name !== own && !found.has(name)) found.set(name, why);
      }
    }
    return [...found].slice(0, MOST).map(([tool, why]) => ({ tool, why }));
  };
}
