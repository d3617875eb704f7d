import { ctaUrl } from "../../../../src/lib/cta-url.ts";
import { descriptionCaption } from "../../../../src/lib/description-caption.ts";
import { turnsText } from "../../../../src/lib/hidden.ts";
import { declaredHints } from "../../../../src/lib/hints.ts";
import { scriptJson } from "../../../../src/lib/json-ld.ts";
import { ownDescription } from "../../../../src/lib/own-description.ts";
import { policyOf } from "../../../../src/lib/policy-of.ts";
import { basisWords, certainty } from "../../../../src/lib/rating-words.ts";
import { serverLabel } from "../../../../src/lib/server-label.ts";
import { toolHead } from "../../../../src/lib/tool-head.ts";
import { toolTotal } from "../../../../src/lib/tool-total.ts";
import { questions } from "../../../../src/policy/questions.ts";
import { count, thousands } from "../../../../src/policy/words.ts";
import type { Page } from "../../../../src/schemas/page.ts";
import { RISKS, type Server } from "../../../../src/schemas/record.ts";
import type { Wording } from "../../../../src/schemas/wording.ts";
import type { SiteData } from "../site-data.ts";
import { control } from "./control.ts";
import { approve, does, parameters, related, why } from "./sections.ts";
import { filled, foreign, words } from "./text.ts";

const FOLDED_FROM = 900;

/**
 * All that the page of a tool prints, worked out: a peer's template has to lay it out only. Keys
 * are lower case throughout, as Hugo makes them.
 */
export function viewOf(page: Page, wording: Wording, site: SiteData) {
  const { server, tool, rating, path, policy } = page;
  const label = serverLabel(server);
  const url = new URL(`${site.origin}/tools/${path.server}/${path.tool}/`);
  const head = toolHead(page, wording, url);
  const text = tool.description ?? "";
  const names = { tool: tool.name, server: label };
  const asked = questions({
    tool: { name: tool.name, description: ownDescription(tool) },
    server: { ...server, label },
    rating,
    policy: policyOf(policy),
    otherTools: toolTotal(page.serverTools) - 1,
    gateway: site.gateway,
  });
  return {
    title: head.title,
    description: head.description,
    canonical: url.href,
    ld: head.jsonLd.map(scriptJson),
    server: path.server,
    risk: rating.risk,
    category: rating.category,
    turning: [tool.name, text, label].some(turnsText),
    name: foreign("name", tool.name),
    label: foreign("server", label),
    cta: ctaUrl(site.cta.url, { server: server.id, tool: tool.name, policy }),
    ...(text.trim() !== "" && { text: foreign("description", text) }),
    caption: descriptionCaption(tool),
    folded: text.length > FOLDED_FROM ? thousands(text.length) : "",
    ...(tool.title && { tooltitle: foreign("title", tool.title) }),
    basis: basisWords(rating, page.inputSchema !== undefined),
    certainty: certainty(rating.confidence),
    hints: declaredHints(tool.annotations),
    fingerprint: page.fingerprint,
    facts: facts(server),
    lead: filled(wording.lead, names),
    risknote: filled(wording.riskNote, names),
    does: does(page, policyOf(policy), site),
    why: why(page),
    parameters: parameters(page),
    control: control(page),
    approve: approve(page, wording, label),
    related: related(page),
    total: count(toolTotal(page.serverTools), "tool"),
    counts: RISKS.toReversed()
      .filter((risk) => page.serverTools[risk] > 0)
      .map((risk) => ({ risk, number: thousands(page.serverTools[risk]) })),
    questions: asked.map(({ question, answer }) => ({
      question: words(question),
      answer: answer.map(words),
    })),
  };
}
export type View = ReturnType<typeof viewOf>;

/** What the record says of its server, one row each; `id` in the type of an identifier. */
function facts({ id, version, repository, homepage, package: pack, license }: Server) {
  const text = (title: string, u: string, value: string | undefined, identifier = false) =>
    value ? [{ title, identifier, text: foreign(u, value) }] : [];
  const link = (title: string, u: string, value: string | undefined) =>
    value ? [{ title, u, link: new URL(value).href, shown: value }] : [];
  return [
    ...text("Server id", "server-id", id, true),
    ...text("Version", "server-version", version),
    ...link("Source", "server-repository", repository),
    ...link("Homepage", "server-homepage", homepage),
    ...text("Package", "server-package", pack, true),
    ...text("Licence", "server-license", license),
  ];
}
