import { Failure } from "../failure.ts";
import type { HeaderRule } from "../headers.ts";

/** One header of a server's configuration. */
export interface HeaderValue {
  name: string;
  /** Sent where no pattern matches; empty where the header is not sent then. */
  otherwise: string;
  /** Regular expressions on the path with their values; of several that match the first counts. */
  cases: { pattern: string; value: string }[];
}

/** Pages change with every build: asked for anew, and answered with 304 where they did not. */
const ANEW = "public, max-age=0, must-revalidate";

/** What `_headers` says, header by header, with a cache rule for the paths it gives none. */
export function headerValues(rules: readonly HeaderRule[]): HeaderValue[] {
  const headers = new Map<string, HeaderValue>([
    ["cache-control", { name: "Cache-Control", otherwise: ANEW, cases: [] }],
  ]);
  for (const rule of rules)
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      const header = headers.get(key) ?? { name, otherwise: "", cases: [] };
      headers.set(key, header);
      if (rule.pattern === "/*") header.otherwise = printable(value);
      else header.cases.unshift({ pattern: patternSource(rule.pattern), value: printable(value) });
    }
  return [...headers.values()];
}

/** A pattern of `_headers` as a regular expression that nginx, Caddy and JavaScript read alike. */
export function patternSource(pattern: string): string {
  if (/[^\w/.*:~+()-]/.test(pattern))
    throw new Failure(`_headers: no server is told a pattern such as ${JSON.stringify(pattern)}`);
  const parts = pattern.split(/(\*|:[A-Za-z]\w*)/);
  const source = parts.map((part, i) => {
    if (i % 2 === 0) return part.replace(/[^\w/-]/g, (char) => `[${char}]`);
    return part === "*" ? ".*" : "[^/]+";
  });
  return `^${source.join("")}$`;
}

/** Servers take a `$`, a brace or a quotation mark for more than itself. */
function printable(value: string): string {
  if (!/^[\x20-\x7e]*$/.test(value) || /["\\${}]/.test(value))
    throw new Failure(`_headers: no server is told a value such as ${JSON.stringify(value)}`);
  return value;
}
