import { SEARCH_DIR } from "../../src/search/layout.ts";
import type { BuiltSite } from "./built-site.ts";
import { type HeaderValue, headerValues } from "./header-values.ts";
import type { Address } from "./host.types.ts";
import { decoded, type Redirect } from "./redirects.ts";
import { fillTemplate } from "./template.ts";

/** Names that Go's own table does not know; Caddy asks that of the machine. */
const TYPES = [
  ["ndjson", "application/x-ndjson"],
  ["md", "text/markdown; charset=utf-8"],
] as const;

/** The Caddyfile of a site; with a domain Caddy gets a certificate for it by itself. */
export function caddyConfiguration(site: BuiltSite, { domain, port }: Address): string {
  return fillTemplate("Caddyfile", {
    address: domain ?? `:${port}`,
    root: JSON.stringify(site.root),
    base: site.base,
    search: SEARCH_DIR,
    bundles: JSON.stringify(`${site.root}/${SEARCH_DIR}`),
    earlier: JSON.stringify(site.earlier),
    headers: [...headerValues(site.headers).flatMap(headerLines), ...TYPES.flatMap(typeLines)].join(
      "\n",
    ),
    redirects: site.redirects.flatMap(redirectLines).join("\n"),
  });
}

/** In a route the later line wins, so the one that counts first comes last. */
function headerLines({ name, otherwise, cases }: HeaderValue): string[] {
  return [
    ...(otherwise === "" ? [] : [`\t\theader ${name} "${otherwise}"`]),
    ...cases.toReversed().flatMap(({ pattern, value }, i) => {
      const matcher = `@${name.toLowerCase()}_${i + 1}`;
      return [
        `\t\t${matcher} path_regexp "${pattern}"`,
        `\t\theader ${matcher} ${name} "${value}"`,
      ];
    }),
  ];
}

function typeLines([extension, type]: (typeof TYPES)[number]): string[] {
  return [
    `\t\t@${extension} path *.${extension}`,
    `\t\theader @${extension} Content-Type "${type}"`,
  ];
}

function redirectLines({ from, to, status }: Redirect, i: number): string[] {
  const matcher = `@redirect_${i + 1}`;
  if (!from.endsWith("*"))
    return [`\t\t${matcher} path "${from}"`, `\t\tredir ${matcher} "${to}" ${status}`];
  const start = (decoded(from) ?? from).slice(0, -1).replace(/[\\^$.+?()[\]{}|*"]/g, "\\$&");
  const target = to.replace(":splat", `{re.redirect_${i + 1}.1}`);
  return [
    `\t\t${matcher} path_regexp redirect_${i + 1} "^${start}(.*)$"`,
    `\t\tredir ${matcher} "${target}" ${status}`,
  ];
}
