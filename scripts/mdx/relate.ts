import { nameWords } from "../../src/lib/name-words.ts";
import type { Related, ToolLink } from "../../src/schemas/page.ts";
import type { Rating } from "../../src/schemas/rating.ts";
import { RISKS } from "../../src/schemas/record.ts";

const MOST_SIBLINGS = 8;
const MOST_ELSEWHERE = 6;
/** Says nothing of what an act is applied to. */
const NUMBER = /^v?\d+$/;
/** Bounds the work per word, so that a server of 100,000 tools costs 100,000 times a constant. */
const MOST_PER_WORD = 24;

/** Tools that share a name, or a first and a last word (verb and object), on other servers. */
export function elsewhereOf(links: Iterable<ToolLink>): (link: ToolLink) => ToolLink[] {
  const bySame = new Map<string, ToolLink[]>();
  const byEnds = new Map<string, ToolLink[]>();
  for (const link of links) {
    const { same, ends } = keys(link.name);
    add(bySame, same, link);
    if (ends) add(byEnds, ends, link);
  }
  return (link) => {
    const { same, ends } = keys(link.name);
    const candidates = [...(bySame.get(same) ?? []), ...((ends && byEnds.get(ends)) || [])];
    const found = new Map<string, ToolLink>();
    for (const candidate of candidates) {
      const { server } = candidate.path;
      if (server !== link.path.server && !found.has(server)) found.set(server, candidate);
    }
    return [...found.values()].slice(0, MOST_ELSEWHERE);
  };
}

function keys(name: string): { same: string; ends: string | undefined } {
  const words = nameWords(name);
  const last = words.at(-1) ?? "";
  const ends = words.length > 1 && !NUMBER.test(last) ? `${words[0]} ${last}` : undefined;
  return { same: words.join(" ") || name, ends };
}

function add(index: Map<string, ToolLink[]>, key: string, link: ToolLink): void {
  const list = index.get(key);
  if (!list) index.set(key, [link]);
  else if (list.length < MOST_PER_WORD && list.at(-1)?.path.server !== link.path.server)
    list.push(link);
}

/** For each tool of one server: the tools that share most words with its name, then the riskiest. */
export function siblingsOf(tools: ToolLink[]): (link: ToolLink) => ToolLink[] {
  const byWord = new Map<string, ToolLink[]>();
  const wordsOf = new Map(tools.map((link) => [link, new Set(nameWords(link.name))]));
  for (const [link, words] of wordsOf)
    for (const word of words) {
      const list = byWord.get(word);
      if (!list) byWord.set(word, [link]);
      else if (list.length < MOST_PER_WORD) list.push(link);
    }
  const riskiest = [...tools]
    .sort((a, b) => RISKS.indexOf(b.risk) - RISKS.indexOf(a.risk))
    .slice(0, MOST_SIBLINGS + 1);
  return (link) => {
    const shared = new Map<ToolLink, number>();
    for (const word of wordsOf.get(link) ?? [])
      for (const other of byWord.get(word) ?? [])
        if (other !== link) shared.set(other, (shared.get(other) ?? 0) + 1);
    const closest = [...shared].sort(([, a], [, b]) => b - a).map(([other]) => other);
    const fill = riskiest.filter((other) => other !== link && !shared.has(other));
    return [...closest, ...fill].slice(0, MOST_SIBLINGS);
  };
}

/** The named tools of a rating as links; a name that the server does not have is left out. */
export function relatedBySelf(
  rating: Rating,
  byName: ReadonlyMap<string, ToolLink>,
): Pick<Related, "undo" | "partners"> {
  const undo = rating.undo === undefined ? undefined : byName.get(rating.undo);
  const partners = rating.partners.flatMap(({ tool, why }) => {
    const link = byName.get(tool);
    return link ? [{ tool: link, why }] : [];
  });
  return { ...(undo && { undo }), partners };
}
