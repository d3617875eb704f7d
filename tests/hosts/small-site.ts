import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { earlierBundles } from "../../scripts/publish.ts";
import { siteHeaders } from "../../src/lib/site-headers.ts";

const CONTACT = { contact: { email: "a@example.org" } };
/** Longer than what servers think worth compressing. */
const LONG = "the same words over and over, ".repeat(100);

/**
 * Writes a folder with one file of every kind that a built site has, and beside it the search bundle
 * of a build before.
 */
export function writeSmallSite(folder: string, base: string): void {
  const page = (title: string) =>
    `<!DOCTYPE html><html lang="en" data-base="${base}"><title>${title}</title><p>${LONG}</html>`;
  const files = {
    "index.html": page("home"),
    "404.html": page("There is no page here"),
    "tools/index.html": page("tools"),
    "tools/acme~tasks/délete %41/index.html": page("odd"),
    "tools/acme~tasks/index.md": `# ${LONG}`,
    "catalogue.ndjson": `{"text":"${LONG}"}\n`,
    "assets/main.Ab12.js": `// ${LONG}`,
    "assets/main.Ab12.css": `/* ${LONG} */`,
    "s/index.json": "{}",
    "s/0123abc/names/0.txt": LONG,
    "og/site.png": LONG,
    _headers: siteHeaders(CONTACT, base),
    _redirects: `# moved\n${base}old ${base}tools/ 301\n${base}was/* ${base}tools/:splat 302\n${base}d%C3%A9%20%22x%5C%7B/ ${base}tools/ 301\n`,
  };
  const kept = join(earlierBundles(folder), "fedcba9", "names", "0.txt");
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, `earlier: ${LONG}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
