import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { z } from "zod";
import { excerpt } from "../../src/lib/excerpt.ts";
import { lookAlikes, type NamedServer } from "../../src/lib/look-alike.ts";
import { serverLabel } from "../../src/lib/server-label.ts";
import { compose } from "../../src/policy/compose.ts";
import { printPolicy } from "../../src/policy/print.ts";
import { count } from "../../src/policy/words.ts";
import type { PageEntry, RiskCounts, ServerEntry, ToolLink } from "../../src/schemas/page.ts";
import { type Rated, ratedSchema } from "../../src/schemas/rated.ts";
import { ratingSchema } from "../../src/schemas/rating.ts";
import { RISKS, serverSchema } from "../../src/schemas/record.ts";
import { byServer } from "../by-server.ts";
import { quote } from "../catalogue/quote.ts";
import { toolHistories } from "../history/tool-histories.ts";
import type { Log } from "../log.ts";
import { readNdjson, writeNdjson } from "../ndjson.ts";
import type { Stage } from "../stage.types.ts";
import { mdxText, pageOf, recommendFor } from "./page.ts";
import { elsewhereOf, relatedBySelf, siblingsOf } from "./relate.ts";
import { toolFiles } from "./tool-files.ts";

const SUMMARY_LENGTH = 160;
const MOST_WARNINGS = 20;

/** What a link shows of a rated record; to check all of it twice would take a second. */
const linkedSchema = z.object({
  path: ratedSchema.shape.path,
  server: serverSchema.pick({ id: true, name: true, title: true }).strip(),
  tool: z.object({ name: z.string() }),
  rating: ratingSchema.pick({ category: true, risk: true }).strip(),
});

export const stage: Stage = {
  name: "mdx",
  inShards: true,
  summary: "one MDX file per tool: the record, its rating, its policy and its related tools",
  reads: ["rated", "history"],
  writes: ["tools", "manifest", "servers"],
  async run({ work, log }) {
    const links: ToolLink[] = [];
    const named = new Map<string, NamedServer>();
    for await (const rated of readNdjson(work.rated, linkedSchema)) {
      const link = linkOf(rated);
      links.push(link);
      const { server: path } = link.path;
      named.set(path, { path, id: rated.server.id, label: link.server });
    }
    const alikes = lookAlikes([...named.values()]);
    warnOfLookAlikes(alikes, named, log);
    const elsewhere = elsewhereOf(links);
    const historyOf = await toolHistories(work);
    const files = toolFiles(work.tools);
    mkdirSync(work.tools, { recursive: true });
    const servers: ServerEntry[] = [];
    await writeNdjson(work.manifest, manifest());
    await writeNdjson(work.servers, servers);
    files.removeOthers();

    async function* manifest(): AsyncGenerator<PageEntry> {
      for await (const group of byServer(readNdjson(work.rated, ratedSchema))) {
        yield* serverPages(group);
        log.progress(`mdx: ${count(servers.length, "server")}`);
      }
    }

    function* serverPages(group: [Rated, ...Rated[]]): Generator<PageEntry> {
      const groupLinks = group.map(linkOf);
      const byName = new Map(groupLinks.map((link) => [link.name, link]));
      const siblings = siblingsOf(groupLinks);
      const tools = countRisks(group);
      const recommendations = group.map(recommendFor);
      for (const [i, rated] of group.entries()) {
        const link = groupLinks[i];
        const recommendation = recommendations[i];
        if (!link || !recommendation) continue;
        const related = {
          siblings: siblings(link),
          ...relatedBySelf(rated.rating, byName),
          elsewhere: elsewhere(link),
        };
        const page = pageOf(rated, recommendation, related, tools, historyOf(rated.path));
        const text = mdxText(page);
        files.write(rated.path.server, rated.path.tool, text);
        yield {
          ...link,
          serverId: rated.server.id,
          fingerprint: page.fingerprint,
          summary: excerpt(rated.tool.description ?? "", SUMMARY_LENGTH),
          hash: createHash("sha256").update(text).digest("hex"),
        };
      }
      const [{ server, path }] = group;
      servers.push({
        server,
        path: path.server,
        label: serverLabel(server),
        tools,
        total: group.length,
        policy: printPolicy(compose(recommendations.map(({ policy }) => policy))),
        ...othersLike(alikes.get(path.server)),
      });
    }
  },
};

function othersLike(others: readonly NamedServer[] = []): Pick<ServerEntry, "lookAlikes"> {
  return others.length === 0
    ? {}
    : { lookAlikes: others.map(({ path, label }) => ({ path, label })) };
}

function warnOfLookAlikes(
  alikes: ReadonlyMap<string, readonly NamedServer[]>,
  named: ReadonlyMap<string, NamedServer>,
  log: Log,
): void {
  for (const [path, others] of [...alikes].slice(0, MOST_WARNINGS)) {
    const ids = others.map(({ id }) => quote(id)).join(", ");
    log.info(`warning: the server ${quote(named.get(path)?.id ?? "")} can be taken for ${ids}`);
  }
}

function linkOf({ path, tool, server, rating }: z.infer<typeof linkedSchema>): ToolLink {
  const { category, risk } = rating;
  return { path, name: tool.name, server: serverLabel(server), category, risk };
}

function countRisks(group: Rated[]): RiskCounts {
  const count = (risk: string) => group.filter(({ rating }) => rating.risk === risk).length;
  const [low, medium, high, critical] = RISKS.map(count);
  return { low: low ?? 0, medium: medium ?? 0, high: high ?? 0, critical: critical ?? 0 };
}
