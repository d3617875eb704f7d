import { jsonObject } from "../schemas/json.ts";
import type { Page, ServerEntry } from "../schemas/page.ts";
import type { ServerTools } from "../schemas/server-tools.ts";
import { UNTRUSTED, untrustedOf } from "./untrusted.ts";
import { visibleJson } from "./visible-json.ts";

type Href = (path: `/${string}`) => string;

/**
 * Text of /tools/<server>/tools.json: one tool a line. `supervised` tells whether the server has a
 * supervised.json.
 */
export function serverToolsText(
  entry: ServerEntry,
  pages: readonly Page[],
  options: { href: Href; supervised: boolean },
): string {
  const { tools, ...head } = serverTools(entry, pages, options);
  const start = visibleJson(head).slice(0, -1);
  return `${start},"tools":[\n${tools.map((tool) => visibleJson(tool)).join(",\n")}\n]}\n`;
}

function serverTools(
  { path, server }: ServerEntry,
  pages: readonly Page[],
  { href, supervised }: { href: Href; supervised: boolean },
): ServerTools {
  const { id, ...untrusted } = server;
  return {
    notice: UNTRUSTED,
    server: id,
    url: href(`/tools/${path}/`),
    policy: href(`/tools/${path}/policy.json`),
    ...(supervised && { supervised: href(`/tools/${path}/supervised.json`) }),
    untrusted,
    tools: pages.map((page) => publishedTool(page, href)),
  };
}

function publishedTool(page: Page, href: Href): ServerTools["tools"][number] {
  const { path, tool, rating, fingerprint, policy, supervised } = page;
  const { category, risk, confidence, basis } = rating;
  return {
    tool: tool.name,
    url: href(`/tools/${path.server}/${path.tool}/`),
    ...{ category, risk, confidence, basis, fingerprint },
    policy: policyJson(policy),
    ...(supervised && { supervised: policyJson(supervised.policy) }),
    untrusted: untrustedOf(page),
  };
}

function policyJson(text: string) {
  return jsonObject.parse(JSON.parse(text));
}
