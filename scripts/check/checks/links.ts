import type { BuiltSite, Check } from "../check.types.ts";

const FOREIGN = /^(?:https?:|mailto:)/i;
const HERE = "http://site.invalid";

/** Every address is relative, http, https or mailto, and every internal one leads somewhere. */
export const links: Check = {
  name: "links",
  page({ file, hrefs, ids }, site, report) {
    const page = new URL(site.base.slice(0, -1) + file.replace(/index\.html$/, ""), HERE);
    for (const href of new Set(hrefs)) {
      if (isPlainlyThere(href, site)) continue;
      const fault = faultOf(href, page, site) ?? fragmentFault(href, page, ids);
      if (fault) report(file, `${JSON.stringify(href)} ${fault}`);
    }
  },
};

/** A path in which every character stands for itself, and every segment. */
const PLAIN = /^(?=\/(?!\/))(?:(?!\/\.)[\w~./-])+$/;

/**
 * Whether it leads to a file as it is written, which nearly all do: to parse them all as addresses was a
 * fifth of this stage, and to remember them would keep the pages alive that they are parts of.
 */
function isPlainlyThere(href: string, { base, files }: BuiltSite): boolean {
  if (!PLAIN.test(href) || !href.startsWith(base)) return false;
  const target = href.slice(base.length - 1);
  return files.has(target.endsWith("/") ? `${target}index.html` : target);
}

function faultOf(href: string, page: URL, site: BuiltSite): string | undefined {
  // A stranger may name any host, ours of this check as well.
  const absolute = URL.parse(href);
  const url = absolute ?? URL.parse(href, page);
  if (!url) return "is no address";
  if (absolute || url.origin !== HERE)
    return FOREIGN.test(url.protocol) ? undefined : "has a scheme that pages must not link";
  if (!url.pathname.startsWith(site.base)) return `leads out of the base ${site.base}`;
  const target = `/${decoded(url.pathname.slice(site.base.length))}`;
  const found = site.files.has(target.endsWith("/") ? `${target}index.html` : target);
  return found ? undefined : "leads nowhere";
}

function fragmentFault(href: string, page: URL, ids: readonly string[]): string | undefined {
  if (URL.canParse(href)) return undefined;
  const { origin, pathname, hash } = new URL(href, page);
  const fragment = decoded(hash.slice(1));
  const within = origin === HERE && pathname === page.pathname && fragment !== "";
  return within && !ids.includes(fragment) ? "names no element of the page" : undefined;
}

/** The text as it is where a percent sign encodes nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
