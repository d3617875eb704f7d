import { TOOLS_PER_PART } from "../components/server/parts.ts";
import { inParts, ROWS_PER_PART } from "../lib/pager.ts";
import { CATEGORIES, RISKS } from "../schemas/record.ts";
import { PAGES, PAGES_BY_CATEGORY, PAGES_BY_RISK, SERVERS } from "./catalogue.ts";
import { ATTACKS, GUIDES } from "./content.ts";
import { HISTORY } from "./history.ts";
import { LETTERS, SERVERS_PER_PART } from "./letters.ts";
import { VERBS } from "./verbs.ts";

type Path = `/${string}`;

const FIXED: Path[] = ["/", "/tools/", "/verbs/", "/attacks/", "/guides/", "/check/", "/search/"];

/** The path of every page that a search engine may list, below the base; for the sitemap. */
export function sitePaths(): Path[] {
  return [
    ...FIXED,
    ...(HISTORY ? (["/changes/"] as const) : []),
    ...RISKS.flatMap((risk) => parts(`/risk/${risk}/`, PAGES_BY_RISK.get(risk), ROWS_PER_PART)),
    ...CATEGORIES.flatMap((category) =>
      parts(`/category/${category}/`, PAGES_BY_CATEGORY.get(category), ROWS_PER_PART),
    ),
    ...VERBS.flatMap(({ verb, pages }) => parts(`/verbs/${verb}/`, pages, ROWS_PER_PART)),
    ...[...LETTERS].flatMap(([letter, all]) => parts(`/servers/${letter}/`, all, SERVERS_PER_PART)),
    ...ATTACKS.map(({ id }): Path => `/attacks/${id}/`),
    ...GUIDES.map(({ id }): Path => `/guides/${id}/`),
    ...SERVERS.flatMap(({ path, total }) => serverParts(path, total)),
    ...PAGES.map(({ path }): Path => `/tools/${path.server}/${path.tool}/`),
  ];
}

function parts(path: Path, list: readonly unknown[] = [], size: number): Path[] {
  return inParts(list, size).map((_, i): Path => (i === 0 ? path : `${path}${i + 1}/`));
}

function serverParts(server: string, total: number): Path[] {
  const count = Math.ceil(total / TOOLS_PER_PART);
  return Array.from(
    { length: count },
    (_, i): Path => (i === 0 ? `/tools/${server}/` : `/tools/${server}/page/${i + 1}/`),
  );
}
