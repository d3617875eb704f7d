import type { Made } from "./made.types.ts";
import { everywhere } from "./payloads.ts";

/** What every object inherits, and what engines look up. */
const INHERITED = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"],
  ...["__defineGetter__", "__lookupSetter__", "isPrototypeOf", "toJSON", "then", "length"],
];

/** Names that fold to one another, under NFKC, case or both. */
const FOLDING = [
  ...["file", "File", "FILE", "\ufb01le", "\uff46\uff49\uff4c\uff45", "fi\u200ble"],
  ...["k", "K", "\u212a", "stra\u00dfe", "strasse", "STRASSE", "\u017fet", "set", "Set"],
  ...["\u00e9tat", "e\u0301tat", "\u00c9TAT", "i\u0307", "\u0130", "\u0131", "I"],
  ...["a/b", "a~b", "a-b", "a b", "a_b", "a__b", "a.b", "a:b", "a%2Fb", "a\\b"],
  ...["x-abc123", "x-abcdef", "x", "X", "x ", " x", "x.", "x/", "/x"],
  ...["get1", "get\u00b9", "get\u2460", "\u0261et1", "\u0430bc", "abc"],
];

/** What file systems, hosts and this site keep for themselves. */
const RESERVED = [
  ...[".", "..", "...", "../..", "..%2f..", "....//", "/", "//", "~", "~root", "-", "--help", "_"],
  ...["con", "CON.txt", "nul.", "com1", "lpt9.log", "aux ", "prn:x", "clock$"],
  ...["index", "index.html", "404", "404.html", "policy", "policy.json", "tools.json", "index.md"],
  ...["supervised.json", "sitemap-index.xml", "robots.txt", "llms.txt", "_headers", "_redirects"],
  ...["pagefind", "s", "t", "g", "i", "assets", ".git", ".well-known", "page", "2", "node_modules"],
  ...[
    "[server]",
    "[...rest]",
    "@x",
    "#",
    "?",
    "?q=1",
    "#id",
    "%",
    "%00",
    "%2e%2e",
    "%ZZ",
    "&",
    "=",
  ],
  ...[
    "C:\\x",
    "\\\\host\\share",
    "x::$DATA",
    "a\tb",
    "a\nb",
    "$HOME",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's, not ours
    "${x}",
  ],
  ...["*", "a*b", "a?b", "{a,b}", "<x>", '"x"', "'x'", "`x`", "|", ";", "!", "^", "\u2024\u2024"],
];

const ZERO_WIDTH = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e"];
/** Blank by the contract: white space, zero-width and filler characters. */
const BLANK = [
  ...["", " ", "\t", "\n", "\r\n", "\u000b", "\u000c", "\u00a0", "\u1680", "\u2003", "\u2028"],
  ...["\u2029", "\u202f", "\u205f", "\u3000", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f"],
  ...["\u2060", "\u2061", "\u2062", "\u2063", "\u2064", "\ufeff", "\u00ad", "\u3164", "\uffa0"],
  ...["\u2800", "\u{e0001}", "\u{e0020}", "\u{e007f}", "\u{e0100}", "\u{e0fff}"],
  " \u200b\u3164\u2800\u00ad\ufeff\u{e0041}",
];

/** Every kind of name in every place of a name: tool, server, parameter, value. */
export function nameRecords(): Made[] {
  return [
    ...INHERITED.map((name, i) => everywhere("path", name, i)),
    ...INHERITED.map((name) => of("path", "an inherited server id", name, { id: name, name })),
    ...INHERITED.map((name) => of("path", "an inherited name", name)),
    ...FOLDING.map((name) => of("duplicate", "folds to another name", name)),
    ...FOLDING.map((name) =>
      of("duplicate", "a server that folds to another", "x", { id: `f/${name}` }),
    ),
    ...FOLDING.slice(0, 4).map(
      (name) => ({ ...of("duplicate", "an exact second", name), expect: "reject" }) as const,
    ),
    ...RESERVED.map((name) => of("path", "reserved somewhere", name)),
    ...RESERVED.map((name) => of("path", "a reserved server id", "x", { id: name })),
    ...BLANK.map(
      (name) => ({ ...of("unicode", `blank: ${codes(name)}`, name), expect: "reject" }) as const,
    ),
    ...BLANK.filter((id) => id !== "").map((id, i) =>
      of("unicode", `a blank server id: ${codes(id)}`, `blank_${i}`, { id, name: id }),
    ),
    ...ZERO_WIDTH.map((mark) => of("unicode", `parts a name: ${codes(mark)}`, `get${mark}file`)),
  ];
}

function of(kind: string, why: string, name: string, server?: object): Made {
  return {
    class: kind,
    why: `${why}: ${JSON.stringify(name)}`,
    ...(server && { server }),
    tool: { name, description: "Reads one file." },
  };
}

function codes(text: string): string {
  return Array.from(text, (one) => `U+${one.codePointAt(0)?.toString(16)}`).join(" ");
}
