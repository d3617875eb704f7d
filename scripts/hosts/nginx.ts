import { SEARCH_DIR } from "../../src/search/layout.ts";
import type { BuiltSite } from "./built-site.ts";
import { type HeaderValue, headerValues } from "./header-values.ts";
import type { Address } from "./host.types.ts";
import { decoded, type Redirect } from "./redirects.ts";
import { fillTemplate } from "./template.ts";

/** The configuration of a site for the http block of nginx. */
export function nginxConfiguration(site: BuiltSite, { domain, port }: Address): string {
  const headers = headerValues(site.headers);
  return fillTemplate("nginx.conf", {
    maps: headers
      .filter(({ cases }) => cases.length > 0)
      .map(mapBlock)
      .join(""),
    headers: headers.map(addHeader).join("\n"),
    redirects: site.redirects.map(redirectBlock).join("\n"),
    folder: quoted(`${site.root}/`),
    search: `${literal(site.base)}${SEARCH_DIR}`,
    bundle: quoted(`${site.root}/${SEARCH_DIR}/$1`),
    earlier: quoted(`${site.earlier}/$1`),
    base: site.base,
    domain: domain ?? "_",
    port: String(port),
    // What lies beside the base is not there, rather than nginx's own start page.
    elsewhere: site.base === "/" ? "" : "  location / {\n    return 404;\n  }\n",
  });
}

const variable = (name: string) => `$tool_pages_${name.toLowerCase().replaceAll("-", "_")}`;

function mapBlock({ name, otherwise, cases }: HeaderValue): string {
  const lines = cases.map(({ pattern, value }) => `  ${quoted(`~${pattern}`)} ${quoted(value)};\n`);
  return `\nmap $uri ${variable(name)} {\n  default ${quoted(otherwise)};\n${lines.join("")}}\n`;
}

function addHeader({ name, otherwise, cases }: HeaderValue): string {
  const value = cases.length > 0 ? variable(name) : quoted(otherwise);
  return `  add_header ${name} ${value} always;`;
}

function redirectBlock({ from, to, status }: Redirect): string {
  const path = decoded(from) ?? from;
  const place = from.endsWith("*")
    ? `~ ${quoted(`^${literal(path.slice(0, -1))}(.*)$`)}`
    : `= ${quoted(path)}`;
  const target = quoted(to).replace(":splat", "$1");
  return `  location ${place} {\n    return ${status} ${target};\n  }`;
}

const literal = (text: string) => text.replace(/[\\^$.+?()[\]{}|*]/g, "\\$&");

/** In double quotes; a `$` cannot be written, and no value here has one. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
