/** What the checks need to know of a page. Our own markup: attribute values stand in double quotes. */
export interface PageFacts {
  /** Path of the file from the root of the site. */
  file: string;
  html: string;
  hrefs: string[];
  ids: string[];
  /** Text of each policy.json on the page. */
  policies: string[];
}

const LINK = /<[a-z][^\s>]*\s(?:[^>"]|"[^"]*")*?\b(?:href|src|action)="([^"]*)"/g;
const ID = /<[a-z][^\s>]*\s(?:[^>"]|"[^"]*")*?\bid="([^"]*)"/g;
const POLICY = /<pre [^>]*data-policy[^>]*><code>([^<]*)<\/code><\/pre>/g;

export function pageFacts(file: string, html: string): PageFacts {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((found) => unescape(found[1]));
  return { file, html, hrefs: all(LINK), ids: all(ID), policies: all(POLICY) };
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
]);

function unescape(text = ""): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));/g, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED.get(name) ?? whole;
  });
}
