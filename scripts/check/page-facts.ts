/** What the checks need to know of a page. Our own markup: attribute values stand in double quotes. */
export interface PageFacts {
  /** Path of the file from the root of the site. */
  file: string;
  html: string;
  hrefs: string[];
  ids: string[];
  /** Number of h1 elements. */
  headings: number;
  /** Text of each policy.json on the page; null where it is no `<pre><code>` of text alone. */
  policies: (string | null)[];
}

/**
 * One start tag, whole. Tags are read one after the other, because only text is free of `<`: a
 * value, such as a description in a meta element, may look like a tag.
 */
const TAG = /<([a-z][a-z0-9]*)((?:\s+[^\s"=>]+(?:="[^"]*")?)*)\s*>/g;
const ATTRIBUTE = /\s([^\s"=>]+)(?:="([^"]*)")?/g;
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "action"]);
const POLICIES: ReadonlySet<string> = new Set(["data-policy", "data-policy-variant"]);
/** Eight tags in ten have none of these, and need not be taken apart. */
const WANTED = /\s(?:href|src|action|id|data-policy)/;
/** Sticky: read where the tag before it ends. */
const CODE = /<code>([^<]*)<\/code><\/pre>/y;

export function pageFacts(file: string, html: string): PageFacts {
  const facts: PageFacts = { file, html, hrefs: [], ids: [], headings: 0, policies: [] };
  for (const tag of html.matchAll(TAG)) {
    const [whole, name, attributes = ""] = tag;
    if (name === "h1") facts.headings += 1;
    if (!WANTED.test(attributes)) continue;
    for (const [, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (ADDRESSES.has(key)) facts.hrefs.push(unescaped(value));
      else if (key === "id") facts.ids.push(unescaped(value));
      else if (POLICIES.has(key)) facts.policies.push(codeAt(html, tag.index + whole.length));
    }
  }
  return facts;
}

/** The value or the text of the first element of a `data-field`; undefined where there is none. */
export function fieldText(html: string, field: string): string | undefined {
  for (const tag of html.matchAll(TAG)) {
    const attributes = new Map(
      [...(tag[2] ?? "").matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, value]),
    );
    if (attributes.get("data-field") !== field) continue;
    const start = tag.index + tag[0].length;
    return unescaped(attributes.get("data-value") ?? html.slice(start, html.indexOf("<", start)));
  }
  return undefined;
}

function codeAt(html: string, index: number): string | null {
  CODE.lastIndex = index;
  const code = CODE.exec(html)?.[1];
  return code === undefined ? null : unescaped(code);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
]);

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-z]+));/g, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED.get(name) ?? whole;
  });
}
