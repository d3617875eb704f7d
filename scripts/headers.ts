/** One block of a `_headers` file: a path pattern and the headers it sets. */
export interface HeaderRule {
  /** A path; a `*` stands for anything, a `:name` for anything within one segment. */
  pattern: string;
  headers: [string, string][];
}

/** Reads the `_headers` form that Cloudflare and Netlify share. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const colon = line.indexOf(":");
    if (/^\s/.test(line) && colon > 0)
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    else rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers of a path, later rules over earlier ones. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const matching = rules.filter(({ pattern }) => matches(pattern, path));
  return new Map(matching.flatMap(({ headers }) => headers));
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split(/(\*|:[A-Za-z]\w*)/);
  const source = parts.map((part, i) => {
    if (i % 2 === 0) return part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&");
    return part === "*" ? ".*" : "[^/]+";
  });
  return new RegExp(`^${source.join("")}$`).test(path);
}
