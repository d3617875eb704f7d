import type { BuiltSite, Check } from "../check.types.ts";

const FOREIGN = /^(?:https?:|mailto:)/i;
const HERE = "http://site.invalid";

/** Every address is relative, http, https or mailto, and every internal one leads somewhere. */
export const links: Check = {
  name: "links",
  page({ file, hrefs, ids }, site, report) {
    const page = new URL(site.base.slice(0, -1) + file.replace(/index\.html$/, ""), HERE);
    for (const href of new Set(hrefs)) {
      const fault = OF_THE_ROOT.test(href)
        ? ofTheRoot(href, page, site)
        : (faultOf(href, page, site) ?? fragmentFault(href, page, ids));
      if (fault) report(file, `${JSON.stringify(href)} ${fault}`);
    }
  },
};

/** Leads to the same place from every page, and nowhere within one. */
const OF_THE_ROOT = /^\/(?!\/)[^#]*$/;

/** Pages share most of their links, and judging each once for every page was a fifth of this stage. */
const judged = new WeakMap<BuiltSite, Map<string, string | undefined>>();

function ofTheRoot(href: string, page: URL, site: BuiltSite): string | undefined {
  const faults = judged.get(site) ?? new Map<string, string | undefined>();
  judged.set(site, faults);
  if (!faults.has(href)) faults.set(href, faultOf(href, page, site));
  return faults.get(href);
}

function faultOf(href: string, page: URL, site: BuiltSite): string | undefined {
  const url = URL.parse(href, page);
  if (!url) return "is no address";
  if (url.origin !== HERE)
    return FOREIGN.test(url.protocol) ? undefined : "has a scheme that pages must not link";
  if (!url.pathname.startsWith(site.base)) return `leads out of the base ${site.base}`;
  const target = `/${decoded(url.pathname.slice(site.base.length))}`;
  const found = site.files.has(target.endsWith("/") ? `${target}index.html` : target);
  return found ? undefined : "leads nowhere";
}

function fragmentFault(href: string, page: URL, ids: readonly string[]): string | undefined {
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
