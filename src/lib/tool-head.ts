import type { Json } from "../schemas/json.ts";
import type { Page } from "../schemas/page.ts";
import type { Wording } from "../schemas/wording.ts";
import { excerpt } from "./excerpt.ts";
import { fillText } from "./fill.ts";
import { withoutHidden } from "./hidden.ts";
import { breadcrumbList, techArticle } from "./json-ld.ts";
import { serverLabel } from "./server-label.ts";

const LONGEST_NAME = 70;

/** Title, description and structured data of a tool page, in our words around the bare names. */
export function toolHead(
  page: Page,
  wording: Wording,
  url: URL,
): { title: string; description: string; jsonLd: Json[] } {
  const tool = shown(page.tool.name);
  const server = shown(serverLabel(page.server));
  const title = `${tool} on ${server}: ${wording.label}, ${page.rating.risk} risk`;
  const description = fillText(wording.meta, { tool, server });
  const above = (levels: number) => new URL("../".repeat(levels), url).href;
  return {
    title,
    description,
    jsonLd: [
      breadcrumbList([
        { name: "Servers", url: above(2) },
        { name: server, url: above(1) },
        { name: tool, url: url.href },
      ]),
      techArticle({ headline: title, description, url: url.href }),
    ],
  };
}

function shown(name: string): string {
  return excerpt(withoutHidden(name), LONGEST_NAME) || "unnamed";
}
