import type { Check } from "../check.types.ts";

const FOREIGN = /^(?:https?:|mailto:)/i;
const HERE = "http://site.invalid";

/** Every address is relative, http, https or mailto, and every internal one leads somewhere. */
export const links: Check = {
  name: "links",
  page({ file, hrefs, ids }, site, report) {
    const page = new URL(site.base.slice(0, -1) + file.replace(/index\.html$/, ""), HERE);
    for (const href of new Set(hrefs)) {
      if (!URL.canParse(href, page)) {
        report(file, `${JSON.stringify(href)} is no address`);
        continue;
      }
      const url = new URL(href, page);
      if (url.origin !== HERE) {
        if (!FOREIGN.test(url.protocol))
          report(file, `${JSON.stringify(href)} has a scheme that pages must not link`);
        continue;
      }
      if (!url.pathname.startsWith(site.base)) {
        report(file, `${JSON.stringify(href)} leads out of the base ${site.base}`);
        continue;
      }
      const target = `/${decoded(url.pathname.slice(site.base.length))}`;
      const found = site.files.has(target.endsWith("/") ? `${target}index.html` : target);
      if (!found) report(file, `${JSON.stringify(href)} leads nowhere`);
      const fragment = decoded(url.hash.slice(1));
      if (fragment !== "" && url.pathname === page.pathname && !ids.includes(fragment))
        report(file, `${JSON.stringify(href)} names no element of the page`);
    }
  },
};

/** The text as it is where a percent sign encodes nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
