import { createHash } from "node:crypto";

const LONGEST_PLAIN = 64;
const LONGEST_FOLDED = 60;
const PLAIN = /^[a-z0-9]+(?:(?:_+|[-.~])[a-z0-9]+)*$/;
const LOOKS_HASHED = /-[0-9a-f]{6}$/;
/** Names that file systems, hosts or this site use for themselves, with or without an extension. */
const RESERVED =
  /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|clock|index|404|pagefind|sitemap.*|robots|llms|policy|t|g|i)(?:\..*)?$/;
/** Hosts give these endings a meaning of their own, on a folder too. */
const FILE_LIKE = /\.(?:html?|json|xml|txt|md|m?js|css|svg|png|jpe?g|ico|gz|br|wasm|php|aspx?)$/;

/**
 * The URL segment of a server id or tool name, at most 71 bytes of `[a-z0-9_.~-]`. It depends on
 * the name alone and two names never share one, up to a collision of 24 hash bits between names
 * that fold alike (the catalogue and check stages refuse that). A `/` shows as `~`; a name that is
 * not plain is folded and carries the first six hex digits of the SHA-256 of its UTF-8.
 */
export function segment(name: string): string {
  const base = name.replaceAll("/", "~");
  const plain =
    !name.includes("~") &&
    base.length <= LONGEST_PLAIN &&
    PLAIN.test(base) &&
    !LOOKS_HASHED.test(base) &&
    !RESERVED.test(base) &&
    !FILE_LIKE.test(base);
  return plain
    ? base
    : `${fold(name)}-${createHash("sha256").update(name).digest("hex").slice(0, 6)}`;
}

function fold(name: string): string {
  const trim = (text: string) => text.replace(/^[-_]+|[-_]+$/g, "");
  const folded = name.toLowerCase().replace(/[^a-z0-9_]+/g, "-");
  return trim(trim(folded).slice(0, LONGEST_FOLDED)) || "x";
}
