import { createHash } from "node:crypto";
import { excerpt } from "../../src/lib/excerpt.ts";
import type { NamedServer } from "../../src/lib/look-alike.ts";
import { serverLabel } from "../../src/lib/server-label.ts";
import { compose } from "../../src/policy/compose.ts";
import { printPolicy } from "../../src/policy/print.ts";
import type { PageHistory } from "../../src/schemas/history.ts";
import type { Elsewhere, PageEntry, RiskCounts, ServerEntry } from "../../src/schemas/page.ts";
import type { Rated } from "../../src/schemas/rated.ts";
import { RISKS } from "../../src/schemas/record.ts";
import { linkOf } from "./link.ts";
import { mdxText, pageOf, recommendFor } from "./page.ts";
import { relatedBySelf } from "./relate.ts";
import { siblingsOf } from "./siblings.ts";

const SUMMARY_LENGTH = 160;

/** What the rest of the catalogue has to say on the pages of a server; lists by tool, in its order. */
interface Around {
  elsewhere: readonly Elsewhere[][];
  histories: readonly (PageHistory | undefined)[];
  alikes: readonly NamedServer[];
}

export interface ServerPages {
  /** The MDX file of each tool. */
  texts: { path: Rated["path"]; text: string }[];
  entries: PageEntry[];
  server: ServerEntry;
}

/** All that is written for one server of at least one tool. */
export function serverPages(group: readonly Rated[], around: Around): ServerPages {
  const [first] = group;
  if (!first) throw new Error("a server has no tool");
  const links = group.map(linkOf);
  const byName = new Map(links.map((link) => [link.name, link]));
  const siblings = siblingsOf(links);
  const tools = countRisks(group);
  const recommendations = group.map(recommendFor);
  const texts: ServerPages["texts"] = [];
  const entries: PageEntry[] = [];
  for (const [i, rated] of group.entries()) {
    const link = links[i];
    const recommendation = recommendations[i];
    if (!link || !recommendation) continue;
    const related = {
      ...siblings(link),
      ...relatedBySelf(rated.rating, byName),
      elsewhere: around.elsewhere[i] ?? [],
    };
    const page = pageOf(rated, recommendation, related, tools, around.histories[i]);
    const text = mdxText(page);
    texts.push({ path: rated.path, text });
    entries.push({
      ...link,
      serverId: rated.server.id,
      fingerprint: page.fingerprint,
      summary: excerpt(rated.tool.description ?? "", SUMMARY_LENGTH),
      hash: createHash("sha256").update(text).digest("hex"),
    });
  }
  const { server, path } = first;
  const entry = {
    server,
    path: path.server,
    label: serverLabel(server),
    tools,
    total: group.length,
    policy: printPolicy(compose(recommendations.map(({ policy }) => policy))),
    ...othersLike(around.alikes),
  };
  return { texts, entries, server: entry };
}

function othersLike(others: readonly NamedServer[]): Pick<ServerEntry, "lookAlikes"> {
  return others.length === 0
    ? {}
    : { lookAlikes: others.map(({ path, label }) => ({ path, label })) };
}

function countRisks(group: readonly Rated[]): RiskCounts {
  const count = (risk: string) => group.filter(({ rating }) => rating.risk === risk).length;
  const [low, medium, high, critical] = RISKS.map(count);
  return { low: low ?? 0, medium: medium ?? 0, high: high ?? 0, critical: critical ?? 0 };
}
