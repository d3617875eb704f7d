import { Failure } from "../failure.ts";

/** One line of a `_redirects` file. */
export interface Redirect {
  /** A path; a `*` at its end stands for anything. */
  from: string;
  /** A path or address; `:splat` is what the `*` stood for. */
  to: string;
  status: 301 | 302 | 307 | 308;
}

const STATUS = new Map<string, Redirect["status"]>([
  ["301", 301],
  ["302", 302],
  ["307", 307],
  ["308", 308],
]);
/** Characters that mean something to none of the servers that we write for. */
const PLAIN = /^[A-Za-z0-9/._~!&'()+,;=:@%?#-]+\*?$/;

/** Reads the `_redirects` form that Cloudflare and Netlify share. Throws a Failure with the line. */
export function parseRedirects(text: string): Redirect[] {
  return text.split("\n").flatMap((line, i) => {
    const [from = "", to = "", code = "301"] = line
      .replace(/(?:^|\s)#.*/, "")
      .trim()
      .split(/\s+/);
    if (from === "") return [];
    const status = STATUS.get(code);
    const known = status && /^\/(?!\/)/.test(from) && /^(?:\/|https?:\/\/)/.test(to);
    if (!known || !PLAIN.test(from) || !PLAIN.test(to) || decoded(from) === undefined)
      throw new Failure(
        `_redirects:${i + 1}: a line is "/from /to 301", not ${JSON.stringify(line)}`,
      );
    return [{ from, to, status }];
  });
}

/** A path as servers compare it; undefined where it is none or holds a control character. */
export function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
